import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Account, AccountChoice } from '../../account/account.ts';
import { profileOf } from '../../account/profiles.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';
import { folders } from '../../files/folders.ts';
import type { PrincipalType } from '../../policy/names.ts';
import { readJsonFile } from '../../settings/json-file.ts';

/** What of an account can be named. */
export type NameKind = PrincipalType | 'policy' | 'policy-arn' | 'aws-policy-arn' | 'task-role-arn';

/** Milliseconds for which names count as those of the account. */
const FRESH_MS = 60_000;
/** Milliseconds for which an account that did not answer, or not whole, is not asked again. */
const FRESH_BROKEN_MS = 10_000;
/** Milliseconds that a person waits for names behind the Tab key, the most. */
const PATIENCE_MS = 1_500;
/** Bytes of a file of names, the most. */
const FILE_SIZE_MAX = 4 * 1024 * 1024;

interface Remembered {
  readonly at: number;
  readonly whole: boolean;
  readonly names: readonly string[];
}

/**
 * accountNames gives names of an account for the Tab key, remembered for a minute in a file that holds nothing else. It asks
 * nobody for a password, waits for 1.5 seconds at most, and throws nothing: without an answer there are no names.
 */
export async function accountNames(kind: NameKind, choice: AccountChoice): Promise<readonly string[]> {
  const file = path.join(folders().data, 'completion', `${keyOf(kind, choice)}.json`);
  const before = remembered(file);
  if (before !== undefined) return before.names;
  const found = await askedNames(kind, choice);
  try {
    writeFileAtomically(file, JSON.stringify({ at: Date.now(), ...found } satisfies Remembered));
  } catch {
    // Names that cannot be remembered are asked for again.
  }
  return found.names;
}

async function askedNames(kind: NameKind, choice: AccountChoice): Promise<Omit<Remembered, 'at'>> {
  if (!(await isAtHand(choice))) return { whole: false, names: [] };
  const names: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>(resolve => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const { openAccount } = await import('../../account/open-account.ts');
  const whole = await Promise.race([collect(kind, openAccount(choice), names).catch(() => false), patience]);
  clearTimeout(timer);
  return { whole, names: [...names] };
}

async function collect(kind: NameKind, account: Account, names: string[]): Promise<boolean> {
  if (kind === 'user' || kind === 'group' || kind === 'role') {
    for await (const page of account.principals(kind)) names.push(...page.map(({ name }) => name));
    return true;
  }
  if (kind === 'task-role-arn') {
    const { trustsTasks } = await import('../../template/role-documents.ts');
    for await (const page of account.roles.all())
      names.push(...page.filter(({ trust }) => trustsTasks(trust)).map(({ arn }) => arn));
    return true;
  }
  const scope = kind === 'aws-policy-arn' ? 'aws' : 'customer';
  for await (const page of account.policies(scope))
    names.push(...page.map(({ name, arn }) => (kind === 'policy' ? name : arn)));
  return true;
}

/** Credentials that a program or the network would have to give first are not at hand: that may take long, or ask for something. */
async function isAtHand(choice: AccountChoice): Promise<boolean> {
  if (choice.sandbox) return true;
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env;
  if (choice.profile === undefined && AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY) return true;
  const { profileSettings } = await import('../../account/profiles.ts');
  const profiles = await profileSettings();
  const seen = new Set<string>();
  for (let name: string | undefined = profileOf(choice) ?? 'default'; name !== undefined; ) {
    const settings = profiles.get(name);
    if (settings === undefined || seen.has(name)) return false;
    if (settings.credential_process || settings.mfa_serial || settings.credential_source) return false;
    seen.add(name);
    if (!settings.role_arn) return true;
    name = settings.source_profile;
  }
  return false;
}

/** What a run of this program wrote since makes the names old. */
function remembered(file: string): Remembered | undefined {
  const read = readJsonFile(file, FILE_SIZE_MAX);
  if (read.kind !== 'json' || !isRemembered(read.value)) return undefined;
  const { at, whole } = read.value;
  const age = Date.now() - at;
  if (age < 0 || age > (whole ? FRESH_MS : FRESH_BROKEN_MS)) return undefined;
  const runs = statSync(path.join(folders().data, 'runs'), { throwIfNoEntry: false });
  return runs !== undefined && runs.mtimeMs > at ? undefined : read.value;
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { at, whole, names } = value as Record<string, unknown>;
  return (
    typeof at === 'number' &&
    typeof whole === 'boolean' &&
    Array.isArray(names) &&
    names.every(name => typeof name === 'string')
  );
}

/** Who would be asked, with whose credentials, without naming any of it. */
function keyOf(kind: NameKind, choice: AccountChoice): string {
  const { AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_IAM, AWS_CONFIG_FILE } = process.env;
  const { sandbox, endpointUrl, region } = choice;
  const asked = [kind, sandbox, profileOf(choice), region, endpointUrl, AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL];
  const text = JSON.stringify([...asked, AWS_ENDPOINT_URL_IAM, AWS_CONFIG_FILE].map(part => part ?? null));
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
