/** tool is the path of a program that a variable such as AWS_CLI names; where it is not named, its tests are left out, but never in CI. */
export function tool(variable: string): string | undefined {
  const path = process.env[variable];
  if (path !== undefined && path !== '') return path;
  const isInCi = process.env.CI !== undefined || process.env.CI_FOLDER !== undefined;
  if (isInCi) throw new Error(`${variable} has to name the program (see .ci/exports-tests).`);
  process.stdout.write(`Left out: the tests with the tool that ${variable} would name.\n`);
  return undefined;
}
