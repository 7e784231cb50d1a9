/** Builds the program once before any test: the tests of whole commands run what users run. */
export async function setup(): Promise<void> {
  const script = new URL('../scripts/build.js', import.meta.url).href;
  const { buildProgram } = (await import(script)) as { buildProgram(): Promise<unknown> };
  await buildProgram();
}
