/** The package of the data counts the days on which it was made: 0.21.202609261 is the first of 2026-09-26. */
const DAY = /\.(\d{4})(\d{2})(\d{2})\d*$/;

/** versionLine says which program runs, on which Node, and of which day what it knows of AWS is: what a report of a fault begins with. */
export function versionLine(program: string, data: string): string {
  const [, year, month, day] = DAY.exec(data) ?? [];
  const date = year === undefined ? data : `${year}-${month}-${day}`;
  return `ecs-iam-wizard ${program} (Node ${process.versions.node}, AWS data of ${date})`;
}
