import { type ExportOptions, NOTHING_SPECIAL } from '../../export/export-format.ts';
import { FORMAT_NAMES, type FormatName, format } from '../../export/formats.ts';
import { usageFailure } from '../../text/failure.ts';
import { safeBlock, safeLine } from '../../text/safe-text.ts';
import type { ExportFlags, ImportFlag, StackSetFlags } from '../flags/export-flags.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import type { Output } from '../output/output.ts';
import { existingParts } from './existing-parts.ts';
import { type RequestFlags, wantedRequest } from './export-request.ts';
import { saveExport } from './save-export.ts';

type Flags = ExportFlags & StackSetFlags & ImportFlag & RequestFlags & SharedFlags;

/** runExport is the command export: a request as other tools and people read it, on stdout or in a file. */
export async function runExport(flags: Flags, output: Output): Promise<number> {
  const name = formatOf(flags);
  refuseForeignFlags(name, flags);
  const { kind, load } = format(name);
  const { request, caller, notes } = await wantedRequest(flags);
  const { importExisting, homeRegion, stackSetName, organizationalUnit, leaveOutUsers } = flags;
  const options: ExportOptions = {
    caller,
    stackSet: {
      name: stackSetName,
      organizationalUnits: [...new Set(organizationalUnit)],
      homeRegion,
      users: leaveOutUsers ? 'leave-out' : 'refuse',
    },
    existing: importExisting ? await existingParts(request, accountChoice(flags)) : NOTHING_SPECIAL.existing,
  };
  const render = await load();
  const exported = render(request, options);
  const told = [...notes, ...exported.notes];
  for (const note of told) output.note(safeLine(note));
  if (flags.out === undefined) {
    printExport(name, exported.text, told, flags, output);
    return 0;
  }
  const { file, state } = saveExport(flags.out, exported.text, kind, flags.yes ? 'replace' : 'refuse');
  output.note(safeLine(state === 'written' ? `Written to ${file}.` : `${file} holds it already; unchanged.`));
  return 0;
}

function formatOf({ format: name }: ExportFlags): FormatName {
  if (name !== undefined) return name;
  throw usageFailure(
    'MissingFlag',
    'The export has no form.',
    `Add --format NAME; it is one of ${FORMAT_NAMES.join(', ')}.`,
  );
}

/** A flag of another form would be passed over in silence. */
function refuseForeignFlags(name: string, flags: StackSetFlags & ImportFlag): void {
  const { importExisting, homeRegion, stackSetName, organizationalUnit, leaveOutUsers } = flags;
  const given = [
    ['--stack-set-name', 'stackset', stackSetName !== undefined],
    ['--organizational-unit', 'stackset', organizationalUnit.length > 0],
    ['--home-region', 'stackset', homeRegion !== undefined],
    ['--leave-out-users', 'stackset', leaveOutUsers === true],
    ['--import-existing', 'terraform', importExisting === true],
  ] as const;
  const foreign = given.find(([, form, isGiven]) => isGiven && form !== name);
  if (foreign === undefined) return;
  const [flag, form] = foreign;
  throw usageFailure(
    'ConflictingFlags',
    `${flag} belongs to --format ${form}, not to ${name}.`,
    'Leave it out.',
  );
}

/** What is printed goes into a file or a pipe as it is; only --output itself makes data of it, no setting does. */
function printExport(
  name: FormatName,
  text: string,
  notes: readonly string[],
  flags: SharedFlags,
  output: Output,
): void {
  if (flags.output !== undefined && flags.output !== 'text') {
    output.data({ format: name, text, notes }, () => text);
    return;
  }
  const shown = process.stdout.isTTY ? safeBlock(text) : text;
  process.stdout.write(shown);
  if (shown !== text)
    output.note('Characters that no terminal should be given are left out above; --out FILE writes them.');
}
