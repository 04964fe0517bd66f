/** Files that were chosen or dropped, folders opened. */
import type { Given } from './work.js';

/** No folder of a catalogue has more; a whole disk was dropped. */
const MOST_FILES = 2000;
const WANTED = /\.(json|xlsx|xlsm|xls|ods|csv|tsv)$/i;

export const givenOf = (file: File): Given => ({
  name: file.name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

/** What a drop holds. Must be called within the event: a drop forgets its files afterwards. */
export function filesOfDrop(data: DataTransfer): Promise<Given[]> {
  const entries = [...data.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? []) : []));
  if (!entries.some((entry) => entry.isDirectory)) return Promise.resolve([...data.files].map(givenOf));
  return walk(entries);
}

async function walk(entries: FileSystemEntry[]): Promise<Given[]> {
  const found: Given[] = [];
  const visit = async (entry: FileSystemEntry, inFolder: boolean): Promise<void> => {
    if (found.length >= MOST_FILES || entry.name.startsWith('.') || entry.name === 'node_modules') return;
    if (entry.isDirectory) {
      for (const inner of await childrenOf(entry as FileSystemDirectoryEntry)) await visit(inner, true);
      return;
    }
    if (inFolder && (!WANTED.test(entry.name) || entry.name === 'catalogue.schema.json')) return;
    const file = await new Promise<File | undefined>((done) =>
      (entry as FileSystemFileEntry).file(done, () => done(undefined)),
    );
    // Two layers have a catalogue.json each; their folders tell them apart.
    if (file) found.push({ ...givenOf(file), name: inFolder ? entry.fullPath.replace(/^\//, '') : entry.name });
  };
  for (const entry of entries) await visit(entry, false);
  return found;
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // A browser gives them a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (!some.length) return all;
    all.push(...some);
  }
}

/** Lets the browser save something. Nothing is sent: the address is one of this page. */
export function save(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
