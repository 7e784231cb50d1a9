import { CALLER_VALUES, type CallerValue } from '../../export/caller-parts.ts';
import { type Answers, type Goal, openParameters } from '../../procedure/answers.ts';
import type { RequestAnswers } from '../../procedure/request-file-answers.ts';
import { requestOfReceipt } from '../../procedure/request-of-receipt.ts';
import { toRequest } from '../../procedure/to-request.ts';
import { runOfRequest } from '../../provision/find-run.ts';
import { Receipts } from '../../provision/receipts.ts';
import type { Request } from '../../provision/request.ts';
import { parameterProblem, placeholderParameter } from '../../template/parameter.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';
import { refuseProblemsOffline } from '../answers/answer-problems.ts';
import { type CreateFlags, createAnswers } from '../answers/create-answers.ts';
import { namesAnybody, nobodyToAttachTo } from '../answers/principal-answers.ts';
import { joinedRoles } from '../answers/role-answers.ts';
import type { RequestSourceFlags } from '../flags/export-flags.ts';
import type { ExistingFlag } from '../flags/policy-flags.ts';
import type { RoleExtrasFlags, WithRoleFlag } from '../flags/role-flags.ts';
import { securityWarnings } from './security-warnings.ts';

/** The flags that make up a request. */
export type RequestFlags = CreateFlags & ExistingFlag & WithRoleFlag & RoleExtrasFlags & RequestSourceFlags;

/** A request whose texts leave open what only an account tells. */
export interface WantedRequest {
  readonly request: Request;
  /** What was given of the account; in the texts it stands already. */
  readonly caller: Readonly<Partial<Record<CallerValue, string>>>;
  readonly notes: readonly string[];
}

/** Each stands for itself: filling them in leaves them open. */
const STAY_OPEN = Object.fromEntries(CALLER_VALUES.map(name => [name, `<${name}>`]));

/** wantedRequest reads the request that flags, a file or a receipt describe, without any account; throws a Failure as create does. */
export async function wantedRequest(flags: RequestFlags): Promise<WantedRequest> {
  if (flags.run !== undefined) return requestOfRun(flags.run, flags);
  const { answers, existing, notes } =
    flags.file === undefined ? await requestOfFlags(flags) : await requestOfFile(flags.file, flags);
  const caller = givenOfCaller(answers);
  const request = toRequest({ ...answers, callerValues: STAY_OPEN }, existing);
  return { request, caller, notes: [...notes, ...warningsOf(request)] };
}

function warningsOf({ policy, roles = [] }: Request): string[] {
  const documents = [policy?.document, ...roles.map(({ document }) => document)];
  return documents.flatMap(document => (document === undefined ? [] : securityWarnings(document)));
}

/** A receipt leaves nothing of its account open. */
function requestOfRun(run: string, flags: RequestFlags): WantedRequest {
  if (flags.file !== undefined) throw excluded('--run', '--file');
  refuseBeside('--run', flags);
  const receipts = new Receipts();
  const receipt = run === 'latest' ? runOfRequest(receipts) : receipts.read(run);
  if (receipt === undefined)
    throw usageFailure(
      'NoRequest',
      'No run has carried out a request yet.',
      'Say the request with flags, or in a --file.',
    );
  const request = requestOfReceipt(receipt);
  const { id: aws_account_id, partition, region } = receipt.account;
  return { request, caller: { aws_account_id, partition, region }, notes: warningsOf(request) };
}

async function requestOfFlags(flags: RequestFlags): Promise<RequestAnswers> {
  const roles = joinedRoles(flags);
  const { answers: created, notes } = await createAnswers(flags, goalOf(flags));
  const answers = { ...created, roles };
  refuseNobody(answers);
  refuseProblemsOffline(answers);
  const prune = flags.pruneOldestVersion ? 'oldest-version' : 'nothing';
  return { answers, notes, existing: { ifExists: flags.ifExists, prune } };
}

async function requestOfFile(file: string, flags: RequestFlags): Promise<RequestAnswers> {
  refuseBeside('--file', flags);
  const { readRequest } = await import('../answers/request-source.ts');
  return readRequest(file);
}

type Source = '--file' | '--run';

function refuseBeside(source: Source, flags: RequestFlags): void {
  const given = Object.entries(OF_REQUEST).find(([name]) => isGiven(flags[name as keyof typeof OF_REQUEST]));
  if (given !== undefined) throw excluded(source, given[1]);
}

function excluded(source: Source, flag: string): Failure {
  const hint = {
    '--file': 'Say it in the file.',
    '--run': 'Leave one of them out; --format json makes a request file of the run, which can be changed.',
  }[source];
  return usageFailure('ConflictingFlags', `${source} and ${flag} exclude each other.`, hint);
}

/** What a file or a receipt says itself. */
const OF_REQUEST = {
  template: '--template',
  set: '--set',
  policyDocument: '--policy-document',
  action: '--action',
  requireMfa: '--require-mfa',
  sourceIp: '--source-ip',
  notBefore: '--not-before',
  expires: '--expires',
  requireTls: '--require-tls',
  requestedRegion: '--requested-region',
  condition: '--condition',
  policyName: '--policy-name',
  path: '--path',
  description: '--description',
  tag: '--tag',
  userName: '--user-name',
  groupName: '--group-name',
  roleName: '--role-name',
  principalsFrom: '--principals-from',
  policyArn: '--policy-arn',
  withRole: '--with-role',
  secret: '--secret',
  parameter: '--parameter',
  kmsKey: '--kms-key',
  createLogGroup: '--create-log-group',
  pruneOldestVersion: '--prune-oldest-version',
  reason: '--reason',
} as const satisfies Partial<Record<keyof RequestFlags, string>>;

function isGiven(value: RequestFlags[keyof RequestFlags]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

function goalOf(flags: RequestFlags): Goal {
  const { template, policyDocument, action = [], policyName } = flags;
  const isCreated = [template, policyDocument, action[0], policyName].some(word => word !== undefined);
  if (!isCreated && flags.policyArn.length > 0) return 'attach';
  if (!isCreated && flags.withRole.length > 0 && !namesAnybody(flags)) return 'roles';
  return namesAnybody(flags) ? 'create-and-attach' : 'create';
}

function refuseNobody({ goal, policyArns }: Answers): void {
  if (goal === 'create' && policyArns.length > 0) throw nobodyToAttachTo();
}

/** What was set of the caller's account; the steps judge only what the document asks for. */
function givenOfCaller(answers: Answers): WantedRequest['caller'] {
  const { parameters } = answers;
  const asked = new Set(openParameters(answers).map(({ name }) => name));
  return Object.fromEntries(
    CALLER_VALUES.flatMap(name => {
      const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      if (value === undefined) return [];
      const problem = asked.has(name) ? undefined : parameterProblem(placeholderParameter(name), value);
      if (problem !== undefined) throw usageFailure('InvalidValue', problem, `Correct --set ${name}.`);
      return [[name, value]];
    }),
  );
}
