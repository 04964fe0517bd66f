/** `init`: the folder of a new ward, with its layers and what to do next. Asks nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Catalogue } from '../../catalogue/index.js';
import { slugify } from '../../text/index.js';
import { isFolder, jsonFilesBelow, readJson, shownPath, writeAll } from '../files.js';
import { provinceLayer, readme, wardLayer, type Unit } from '../new-ward.js';
import { ownFile } from '../own-files.js';
import { conclude, EXIT, pick, type ExitCode, type Settings } from '../run.js';
import { linked, ownSchema, SCHEMA_FILE } from '../schema-link.js';

export interface InitOptions {
  /** `phường Kiến Tường`. */
  name?: string;
  /** `tỉnh Tây Ninh`. */
  province?: string;
  /** `vn.tayninh.kientuong`. */
  code?: string;
}

/** Code of a ward: the country's, the province's and its own part. */
export const WARD_CODE = /^vn\.[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;

export function init(given: string, options: InitOptions, settings: Settings): ExitCode {
  const { lang } = settings;
  const folder = resolve(given);
  if (isFolder(folder) && readdirSync(folder).length) {
    conclude([{ kind: 'folderNotEmpty', severity: 'error', file: shownPath(folder) }], settings);
    return EXIT.unreadable;
  }
  const source = ownFile('procedures');
  const lower = lowerLayers(source);
  const unit = unitOf(options, lower);
  const files = filesFor(unit, source, lower, settings.today);
  writeAll(new Map([...files].map(([path, text]) => [join(folder, path), text])));
  const ward = join(folder, 'procedures', 'wards', unit.wardSlug);
  const { length } = [...files.keys()].filter((file) => file.startsWith('procedures/national/'));
  const shown = shownPath(folder);
  const done = pick(
    lang,
    `Đã tạo ${shown} cho ${unit.ward}, ${unit.province}: tầng quốc gia (${length} tệp), tầng tỉnh, tầng phường.
Việc tiếp theo: đọc ${shownPath(join(folder, 'README.md'))}, rồi
  ward-catalogue validate ${shown}
  ward-catalogue serve ${shownPath(ward)}
  ward-catalogue build ${shownPath(ward)} --out ${shownPath(join(folder, 'du-lieu'))}`,
    `${shown} was made for ${unit.ward}, ${unit.province}: the national layer (${length} files), the province's, the ward's.
Next: read ${shownPath(join(folder, 'README.md'))}, then
  ward-catalogue validate ${shown}
  ward-catalogue serve ${shownPath(ward)}
  ward-catalogue build ${shownPath(ward)} --out ${shownPath(join(folder, 'du-lieu'))}`,
  );
  if (settings.json) return conclude([], settings, undefined, { folder: shown, ward: shownPath(ward), id: unit.id });
  settings.out(done);
  return EXIT.ok;
}

/** A layer of the shipped source. */
interface Shipped {
  folder: string;
  catalogue: Catalogue;
}

/** The nation, and the provinces that are known. */
function lowerLayers(source: string): { national: Shipped; provinces: Shipped[] } {
  const layer = (folder: string): Shipped => ({
    folder,
    catalogue: readJson(join(folder, 'catalogue.json')).json as Catalogue,
  });
  const provinces = join(source, 'provinces');
  return {
    national: layer(join(source, 'national')),
    // Made-up provinces are for trying things out.
    provinces: (existsSync(provinces) ? readdirSync(provinces) : [])
      .map((name) => layer(join(provinces, name)))
      .filter(({ catalogue }) => !catalogue.fictional),
  };
}

/** Names and codes, as far as they were given; what was not is easy to see and to mend. */
function unitOf({ name, province, code }: InitOptions, { provinces }: ReturnType<typeof lowerLayers>): Unit {
  const ward = withKind(name?.trim() || 'phường chưa đặt tên', /^(phường|xã|đặc khu)\s/i, 'phường');
  const known = provinces.find(({ catalogue: { id, administrativeUnit } }) =>
    code !== undefined
      ? code.startsWith(`${id}.`)
      : province !== undefined && bare(administrativeUnit.name.vi) === bare(province),
  )?.catalogue;
  const provinceName = withKind(
    province?.trim() || known?.administrativeUnit.name.vi || 'tỉnh chưa đặt tên',
    /^(tỉnh|thành phố)\s/i,
    'tỉnh',
  );
  const provinceId =
    code?.split('.').slice(0, 2).join('.') ?? known?.id ?? `vn.${slugify(bare(provinceName)) || 'tinh'}`;
  const wardPart = code?.split('.')[2] ?? (slugify(bare(ward)) || 'phuong');
  return {
    id: `${provinceId}.${wardPart}`,
    wardSlug: wardPart,
    ward,
    provinceId,
    provinceSlug: slugify(bare(provinceName)) || 'tinh',
    province: provinceName,
  };
}

/** `Kiến Tường` → `phường Kiến Tường`; the kind in lower case, as inside a sentence. */
const withKind = (name: string, kind: RegExp, otherwise: string): string =>
  kind.test(name) ? name.replace(kind, (found) => found.toLowerCase()) : `${otherwise} ${name}`;
const bare = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^(phường|xã|đặc khu|tỉnh|thành phố)\s+/, '');

/** Every file of the new folder, by its path there. */
function filesFor(
  unit: Unit,
  source: string,
  { national, provinces }: ReturnType<typeof lowerLayers>,
  today: string,
): Map<string, string> {
  const files = new Map<string, string>([
    ['README.md', readme(unit, national.catalogue.version)],
    [SCHEMA_FILE, ownSchema()],
  ]);
  const copy = (folder: string): void => {
    for (const file of jsonFilesBelow(folder))
      files.set(`procedures/${relative(source, file).split(sep).join('/')}`, readFileSync(file, 'utf8'));
  };
  // The layout is that of the shipped source, so every $schema line holds as it stands.
  copy(national.folder);
  const version = today.replace(/-/g, '.');
  const known = provinces.find(({ catalogue }) => catalogue.id === unit.provinceId);
  const put = (path: string, layer: Catalogue): void => {
    files.set(path, `${JSON.stringify(linked(layer, `/${path}`, `/${SCHEMA_FILE}`), null, 2)}\n`);
  };
  const own = ({ catalogue: { id, version: of } }: Shipped): { id: string; version: string } => ({ id, version: of });
  if (known) copy(known.folder);
  else put(`procedures/provinces/${unit.provinceSlug}/catalogue.json`, provinceLayer(unit, own(national), version));
  const lower = known ? own(known) : { id: unit.provinceId, version };
  put(`procedures/wards/${unit.wardSlug}/catalogue.json`, wardLayer(unit, [own(national), lower], version));
  return files;
}
