/** Says in a run without moto that part of the contract was not tested. */
export function setup(): void {
  process.stdout.write(
    'Left out here: the contract tests against moto, which need Python (.ci/run runs them; alone: MOTO_SERVER=<moto_server> npm run test:contract).\n',
  );
}
