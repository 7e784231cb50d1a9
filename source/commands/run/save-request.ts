import type { RequestFile } from '../../procedure/request-file.ts';
import { saveRequestFile } from '../../procedure/save-request-file.ts';
import { Failure } from '../../text/failure.ts';
import { safeLine } from '../../text/safe-text.ts';
import type { RunFlags, SaveRequestFlag } from '../flags/attach-flags.ts';
import type { Output } from '../output/output.ts';

/** saveRequest writes a request to the file that --save-request names, if it does; it throws a Failure where it cannot, or where another file is in its place and no --yes agrees. */
export async function saveRequest(
  request: RequestFile,
  { saveRequest: name, yes }: SaveRequestFlag & RunFlags,
  output: Output,
): Promise<void> {
  if (name === undefined) return;
  try {
    const file = await saveRequestFile(name, request, yes ? 'replace' : 'refuse');
    output.note(safeLine(`The request is in ${file}`));
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'FileExists') throw error;
    const hint = 'Name another file, or add --yes to replace it.';
    throw new Failure(error.kind, error.code, `${error.message} Nothing was written.`, hint, {
      cause: error,
    });
  }
}
