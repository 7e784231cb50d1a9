import { memberOf } from '../json-tree.ts';
import type { Located, StatementView } from '../statement-view.ts';
import { removeMember, replaceString } from './edits.ts';
import { at, type Finding, type Fix, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';

/** Source: IAM User Guide, IAM JSON policy elements: Sid. */
const SID = /^[A-Za-z0-9]+$/;

/** Names that are in use, and the number that the last new name of a kind got. */
interface Names {
  readonly taken: Set<string>;
  readonly counts: Map<string, number>;
}

/** checkSids finds statement ids that are empty, hold other characters than letters and digits, or stand twice. */
export function checkSids({ statements }: LintedPolicy): Finding[] {
  const names: Names = {
    taken: new Set(statements.flatMap(({ sid }) => (sid ? [sid.value] : []))),
    counts: new Map(),
  };
  const seen = new Set<string>();
  return statements.flatMap(({ sid, node }) => {
    if (sid === undefined) return [];
    if (sid.value.includes('${')) return [refusedVariable(sid)];
    if (sid.value === '') return [emptySid(sid, node)];
    const repeated = seen.has(sid.value);
    seen.add(sid.value);
    if (!SID.test(sid.value)) return [unsupportedSid(sid, names)];
    return repeated ? [repeatedSid(sid, names)] : [];
  });
}

/** That variables have no place here is said by the checks of variables. */
function refusedVariable(sid: Located<string>): Finding {
  const message = `IAM refuses ${quoted(sid.value)} as a Sid: write letters and digits only.`;
  return finding('REFUSED_BY_IAM', { ...at(sid), message });
}

function emptySid(sid: Located<string>, statement: StatementView['node']): Finding {
  const member = memberOf(statement, 'Sid');
  const fix: Fix | undefined =
    member && statement.kind === 'object'
      ? { description: 'Leave the Sid out', edits: [removeMember(statement, member)] }
      : undefined;
  return finding('EMPTY_SID_VALUE', {
    ...at(sid),
    message: 'The Sid is empty: give the statement a name, or leave the Sid out.',
    ...(fix ? { fix } : {}),
  });
}

function unsupportedSid(sid: Located<string>, names: Names): Finding {
  const words = sid.value.split(/[^A-Za-z0-9]+/).filter(word => word !== '');
  const joined = words.map((word, index) => (index === 0 ? word : capitalised(word))).join('');
  return finding('UNSUPPORTED_SID', {
    ...at(sid),
    message: `The Sid ${quoted(sid.value)} holds other characters than letters and digits (A-Z, a-z, 0-9).`,
    ...(joined === '' ? {} : { fix: renaming(sid, joined, names) }),
  });
}

function repeatedSid(sid: Located<string>, names: Names): Finding {
  return finding('UNIQUE_SIDS_REQUIRED', {
    ...at(sid),
    message: `Another statement has the Sid ${sid.value} already: a Sid stands once in a policy.`,
    fix: renaming(sid, sid.value, names),
  });
}

/** The new name is taken from then on, so that all fixes together keep Sids apart. */
function renaming(sid: Located<string>, wanted: string, names: Names): Fix {
  let count = names.counts.get(wanted) ?? 1;
  let name = wanted;
  for (; names.taken.has(name); name = `${wanted}${count}`) count++;
  names.counts.set(wanted, count);
  names.taken.add(name);
  return { description: `Write ${name}`, edits: [replaceString(sid.node.span, name)] };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
