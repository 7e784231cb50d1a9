import type { AccountChoice } from '../../account/account.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import type { NameKind } from './account-names.ts';
import { type Candidate, NOTHING, named, type Offer, words } from './candidate.ts';
import type { Place } from './place.ts';

type Values = (typed: string, place: Place) => Offer | Promise<Offer>;

const FILES: Values = () => ({ kind: 'files' });

/** What the values of flags can be, by the name of the flag, whatever the command. */
const VALUES: Readonly<Record<string, Values>> = {
  '--template': async () => words(await templateNames()),
  '--set': setValues,
  '--policy-document': FILES,
  '--principals-from': FILES,
  '--context-file': FILES,
  '--file': FILES,
  '--save-request': FILES,
  '--out': FILES,
  '--role-kind': async () => words(await roleKinds([])),
  '--explain': async () => words(await findingCodes()),
  '--profile': async () => words(await profileNames()),
  '--region': async () => words(await regionNames()),
  '--requested-region': async () => words(await regionNames()),
  '--home-region': async () => words(await regionNames()),
  '--action': async typed => words((await import('./reference-values.ts')).actionValues(typed)),
  '--resource': resources,
  '--condition': async (typed, { given }) =>
    words((await import('./reference-values.ts')).conditionValues(typed, given.get('--action') ?? [])),
  '--context': async (_, { given }) =>
    words((await import('./reference-values.ts')).contextValues(given.get('--action') ?? [])),
  '--user-name': fromAccount('user'),
  '--group-name': fromAccount('group'),
  '--role-name': (typed, place) =>
    // A role that is to be made has no name yet.
    place.path[0] === 'roles' ? NOTHING : fromAccount('role')(typed, place),
  '--with-role': async (_, { given }) => words(await roleKinds(given.get('--with-role') ?? [])),
  '--policy-arn': (typed, place) =>
    fromAccount(/^arn:[a-z-]+:iam::aws:/.test(typed) ? 'aws-policy-arn' : 'policy-arn')(typed, place),
  '--policy-name': async (typed, place) =>
    place.path[0] === 'attach' ? fromAccount('policy')(typed, place) : words(await suggestedNames(place)),
};

/** flagValues are what the value of the flag at the cursor can be. */
export async function flagValues(place: Place): Promise<Offer> {
  const { wanted } = place;
  if (wanted.kind !== 'value') return NOTHING;
  const { argChoices, long = '' } = wanted.flag;
  if (argChoices !== undefined) return words(named(argChoices));
  const values = Object.hasOwn(VALUES, long) ? VALUES[long] : undefined;
  return (await values?.(wanted.typed, place)) ?? NOTHING;
}

/** templateNames are the templates, each with its title. */
export async function templateNames(): Promise<Candidate[]> {
  const { templates } = await import('../../template/read.ts');
  return templates().map(({ name, title }) => ({ value: name, description: title }));
}

/** roleKinds are the kinds of ECS's own roles that are not named yet, each with what it is. */
export async function roleKinds(named: readonly string[]): Promise<Candidate[]> {
  const { ROLE_KINDS, roleKind } = await import('../../template/role-kind.ts');
  return ROLE_KINDS.filter(kind => !named.includes(kind) && !roleKind(kind).legacy).map(kind => ({
    value: kind,
    description: roleKind(kind).title,
  }));
}

async function findingCodes(): Promise<Candidate[]> {
  const { CATALOGUE } = await import('../../policy/lint/catalogue.ts');
  const { SEVERITY_WORDS } = await import('../../policy/lint/count-words.ts');
  return Object.entries(CATALOGUE).map(([value, severity]) => ({
    value,
    description: SEVERITY_WORDS[severity],
  }));
}

/** profileNames are the profiles of this machine, each with where its credentials come from. */
export async function profileNames(): Promise<Candidate[]> {
  const { profileRows } = await import('../../account/profile-rows.ts');
  return (await profileRows()).map(({ name, source }) => ({ value: name, description: source }));
}

/** regionNames are the Regions, each with where it is. */
export async function regionNames(): Promise<Candidate[]> {
  const { REGIONS } = await import('../../reference/regions.ts');
  return Object.entries(REGIONS).map(([value, description]) => ({ value, description }));
}

async function chosenTemplate({ given, path: [command], words: [word] }: Place) {
  const name = given.get('--template')?.at(-1) ?? (command === 'templates' ? word : undefined);
  const { templates } = await import('../../template/read.ts');
  return templates().find(template => template.name === name);
}

async function placeholders(place: Place): Promise<Candidate[]> {
  const taken = new Set(place.given.get('--set')?.map(pair => pair.split('=')[0]));
  const template = await chosenTemplate(place);
  const open = (template?.parameters ?? []).filter(({ name }) => !taken.has(name));
  const asked = open.filter(({ from }) => from === undefined);
  // What the caller's account gives comes last: it is seldom set.
  return [...asked, ...open.filter(({ from }) => from !== undefined)].map(({ name, description }) => ({
    value: `${name}=`,
    description,
    end: 'open',
  }));
}

/** Behind `execution_role_arn=` stand the roles that tasks can take on. */
async function setValues(typed: string, place: Place): Promise<Offer> {
  const [name = '', value] = typed.split('=');
  if (value === undefined) return words(await placeholders(place));
  const template = await chosenTemplate(place);
  const parameter = template?.parameters.find(one => one.name === name);
  if (parameter?.kind !== 'role-arn') return NOTHING;
  const offer = await fromAccount('task-role-arn')(value, place);
  if (offer.kind !== 'words') return offer;
  return words(offer.candidates.map(one => ({ ...one, value: `${name}=${one.value}` })));
}

async function suggestedNames(place: Place): Promise<Candidate[]> {
  const template = await chosenTemplate(place);
  return template?.policyName === undefined ? [] : named([template.policyName]);
}

async function resources(typed: string, place: Place): Promise<Offer> {
  const choice = choiceOf(place);
  if (choice === undefined) return NOTHING;
  const [{ resourceValues }, { regionOf }] = await Promise.all([
    import('./resource-values.ts'),
    import('../../account/region.ts'),
  ]);
  const { region } = await regionOf(choice);
  return words(resourceValues(typed, place.given.get('--action') ?? [], region));
}

function fromAccount(kind: NameKind): Values {
  return async (_, place) => {
    const choice = choiceOf(place);
    if (choice === undefined) return NOTHING;
    const { accountNames } = await import('./account-names.ts');
    return words(named(await accountNames(kind, choice)));
  };
}

/** Nothing where the flags on the line can be none. */
function choiceOf({ given }: Place): AccountChoice | undefined {
  const last = (flag: string) => given.get(flag)?.at(-1);
  const flags = {
    profile: last('--profile'),
    region: last('--region'),
    endpointUrl: last('--endpoint-url'),
    sandbox: given.has('--sandbox') ? true : undefined,
  };
  try {
    return accountChoice(flags as SharedFlags);
  } catch {
    return undefined;
  }
}
