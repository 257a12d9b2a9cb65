/** Prints rows under their heads, numbers to the right. */
export const printTable = (head, rows) => {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((row) => row[column].length)));
  const isNumber = head.map((_, column) => rows.every((row) => !Number.isNaN(Number(row[column]))));
  for (const line of lines)
    console.log(
      line
        .map((cell, column) =>
          isNumber[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    );
};
