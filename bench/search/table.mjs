/** Prints a table: the first column to the left, the others to the right. */
export function table(head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const width = head.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  for (const row of all)
    console.log(row.map((cell, i) => (i ? cell.padStart(width[i]) : cell.padEnd(width[i]))).join('  '));
  console.log();
}
