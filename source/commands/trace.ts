import { safeBlock } from '../text/safe-text.ts';
import { withoutCredentials } from '../text/without-credentials.ts';

/** Where Node says in a stack that a call stands. */
const FRAME = /^ {4}at /;
/** What the shell says of credential_process: its command line and all that it printed, which may hold a password. */
const COMMAND_FAILED = /^(Command failed: )[\s\S]*/;

/**
 * traceOf tells where an error and its causes came from, for --debug. What a server wrote is not part of it, for servers
 * send back what they were sent; nor is anything else that hangs on an error of the SDK, which may hold a signed request.
 */
export function traceOf(error: unknown): string {
  const parts: string[] = [];
  for (let current = error; current instanceof Error; current = current.cause)
    parts.push([`${current.name}: ${wordsOf(current)}`, ...framesOf(current)].join('\n'));
  return withoutCredentials(safeBlock(parts.join('\ncaused by: ')));
}

function wordsOf(error: Error): string {
  if ('$metadata' in error || '$response' in error) return 'an answer of the account, told above';
  return error.message.replace(COMMAND_FAILED, '$1***');
}

/** The lines at the end: a message that looks like them comes before. */
function framesOf({ stack = '' }: Error): string[] {
  const lines = stack.split('\n');
  return lines.slice(lines.findLastIndex(line => !FRAME.test(line)) + 1);
}
