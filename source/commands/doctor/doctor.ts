import { safeLine } from '../../text/safe-text.ts';
import { sentenceList } from '../../text/words.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import type { Output } from '../output/output.ts';
import type { Style } from '../output/style.ts';
import { type DoctorReport, diagnose } from './doctor-report.ts';

/** runDoctor is the command doctor: who calls, where, with which rights and quotas. It throws the Failure that kept it from knowing who calls. */
export async function runDoctor(flags: SharedFlags, output: Output): Promise<number> {
  const { report, failure } = await diagnose(accountChoice(flags));
  output.data(report, style => doctorText(report, style));
  if (failure !== undefined) throw failure;
  return 0;
}

/** doctorText is the report for a person. */
export function doctorText(report: DoctorReport, style: Style): string {
  const { identity, account, partition, region, sources, versions } = report;
  const kind = account.sandbox ? 'the practice account' : `partition ${partition ?? 'unknown'}`;
  const rows: readonly (readonly [string, string])[] = [
    ['Caller', identity?.arn ?? 'unknown'],
    ['Account', account.id === undefined ? 'unknown' : `${account.id}, ${kind}`],
    ['Region', `${region}   (from: ${sources.region})`],
    ['Credentials', `from: ${sources.credentials}`],
    ['Address', `from: ${sources.endpoint}`],
    ['Files', account.folder],
    ['Versions', `program ${versions.program}, Node ${versions.node}, data ${versions.data}`],
    ...permissionRows(report),
    ...quotaRows(report),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const problems = report.problems.flatMap(({ code, message, hint }) => [
    style.bad(safeLine(`! ${code}: ${message}`)),
    ...(hint === undefined ? [] : [safeLine(`  ${hint}`)]),
  ]);
  return [...rows.map(([name, text]) => safeLine(`${name.padEnd(width)}   ${text}`)), ...problems].join('\n');
}

function permissionRows({ permissions }: DoctorReport): [string, string][] {
  const of = (decision: string) =>
    permissions.filter(one => one.decision === decision).map(({ action }) => action);
  const denied = of('denied');
  const limited = of('limited');
  if (permissions.length === 0) return [];
  return [
    ['May', `${of('allowed').length} of ${permissions.length} actions that this program calls`],
    ...(denied.length === 0 ? [] : [['May not', sentenceList(denied)] satisfies [string, string]]),
    ...(limited.length === 0
      ? []
      : [['May perhaps', `on some resources: ${sentenceList(limited)}`] satisfies [string, string]]),
  ];
}

function quotaRows({ quotas }: DoctorReport): [string, string][] {
  return quotas.map(({ name, used, quota }) => [
    name,
    used === undefined ? String(quota) : `${used} of ${quota}`,
  ]);
}
