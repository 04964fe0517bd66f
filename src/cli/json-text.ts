/** JSON as the source files are laid out: what fits on a line stands on one, so that a small change is a small diff. */
const WIDTH = 120;

export const jsonText = (value: unknown): string => `${lay(value, '', 0)}\n`;

/** @param used what stands before the value on its line, and the comma behind it */
function lay(value: unknown, indent: string, used: number): string {
  const short = flat(value);
  if (!mustBreak(value) && indent.length + used + short.length <= WIDTH && indent !== '') return short;
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return value.length ? `[\n${value.map((item) => `${inner}${lay(item, inner, 1)}`).join(',\n')}\n${indent}]` : '[]';
  if (typeof value === 'object' && value !== null) {
    const lines = fields(value).map(([name, item]) => {
      const key = `${JSON.stringify(name)}: `;
      return `${inner}${key}${lay(item, inner, key.length + 1)}`;
    });
    return lines.length ? `{\n${lines.join(',\n')}\n${indent}}` : '{}';
  }
  return short;
}

const fields = (value: object): [string, unknown][] => Object.entries(value).filter(([, item]) => item !== undefined);

/** Several blocks in a list stand one under the other, and so does what holds them. */
function mustBreak(value: unknown): boolean {
  if (Array.isArray(value))
    return (
      (value.length > 1 &&
        value.every(
          (item) => typeof item === 'object' && item !== null && !Array.isArray(item) && fields(item).length > 1,
        )) ||
      value.some(mustBreak)
    );
  return typeof value === 'object' && value !== null && Object.values(value).some(mustBreak);
}

function flat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const list = fields(value);
  return list.length ? `{ ${list.map(([name, item]) => `${JSON.stringify(name)}: ${flat(item)}`).join(', ')} }` : '{}';
}
