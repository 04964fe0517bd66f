/** Where the JSON Schema lies for the files of a layer, so that an editor like VS Code completes and checks them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ownFile } from './own-files.js';

export const SCHEMA_FILE = 'catalogue.schema.json';

/** The schema that this command came with. */
export const ownSchema = (): string => readFileSync(ownFile(SCHEMA_FILE), 'utf8');

/** The nearest schema above a folder, that of an installed package included; else a copy that is to be written into it. */
export function schemaFor(folder: string): { file: string; copy?: string } {
  for (let here = folder; ; here = dirname(here)) {
    for (const file of [join(here, SCHEMA_FILE), join(here, 'node_modules', 'ward-procedure-guide', SCHEMA_FILE)])
      if (existsSync(file)) return { file };
    if (dirname(here) === here) return { file: join(folder, SCHEMA_FILE), copy: ownSchema() };
  }
}

/** The value with its `$schema` first, as seen from the file that it is written to. */
export function linked<T extends object>(value: T, file: string, schema: string): T & { $schema: string } {
  const { $schema: _, ...rest } = value as T & { $schema?: string };
  const way = relative(dirname(file), schema).split(sep).join('/');
  return { $schema: way.startsWith('.') ? way : `./${way}`, ...rest } as T & { $schema: string };
}
