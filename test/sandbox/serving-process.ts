import { Output } from '../../source/commands/output/output.ts';
import { serveSandbox } from '../../source/commands/sandbox/sandbox-serve.ts';

/** A process that serves the practice account of its environment and says where in JSON: PORT. */
const output = new Output({ form: 'json', quiet: false });
process.exitCode = await serveSandbox({ port: process.argv[2] }, output);
