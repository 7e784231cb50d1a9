import { setTimeout as pause } from 'node:timers/promises';
import type { MetadataBearer } from '@smithy/types';
import { PAGE_SIZE_MAX } from '../policy/limits.ts';
import { Failure } from '../text/failure.ts';
import type { Clients } from './clients.ts';
import { unreadableAnswer } from './connection-failure.ts';
import { decodeDocument } from './decode-document.ts';
import { allPages, collected, page, row } from './reads.ts';
import type { RoleRow, Roles } from './roles.ts';
import type { Written } from './written.ts';

/** How calls are made: each with the name of its action, for sentences about what went wrong. */
interface Calls {
  call<T>(action: string, send: (clients: Clients) => Promise<T>): Promise<T>;
  /** Nothing where IAM knows no such thing. */
  callOrNothing<T>(action: string, send: (clients: Clients) => Promise<T>): Promise<T | undefined>;
  pages<T>(action: string, read: (clients: Clients) => AsyncIterable<T>): AsyncIterable<T>;
}

/** The first page is small, so that it is on the screen soon. */
const FIRST_PAGE = 100;
/** Milliseconds between two looks at a deletion that IAM carries out by itself, and how many there are. */
const DELETION = { pause: 1000, looks: 60 };

/** openRoles makes the part of an account that is about its roles. */
export function openRoles({ call, callOrNothing, pages }: Calls): Roles {
  return {
    all: () => pages('iam:ListRoles', rolePages),
    find: name =>
      callOrNothing('iam:GetRole', async ({ iam, sdk }) => {
        const { Role } = await iam.send(new sdk.GetRoleCommand({ RoleName: name }));
        return rowOfRole(Role ?? { RoleName: name });
      }),
    inlinePolicies: roleName =>
      callOrNothing('iam:ListRolePolicies', clients => collected(inlinePolicyPages(clients, roleName))),
    inlinePolicyText: (RoleName, PolicyName) =>
      callOrNothing('iam:GetRolePolicy', async ({ iam, sdk }) => {
        const answer = await iam.send(new sdk.GetRolePolicyCommand({ RoleName, PolicyName }));
        return decodeDocument(answer.PolicyDocument ?? '');
      }),
    instanceProfile: InstanceProfileName =>
      callOrNothing('iam:GetInstanceProfile', async ({ iam, sdk }) => {
        const answer = await iam.send(new sdk.GetInstanceProfileCommand({ InstanceProfileName }));
        return (answer.InstanceProfile?.Roles ?? []).map(({ RoleName }) => RoleName ?? '');
      }),
    instanceProfilesOf: roleName =>
      callOrNothing('iam:ListInstanceProfilesForRole', clients => collected(profilePages(clients, roleName))),
    create: ({ name, path, description, trust }) =>
      call('iam:CreateRole', async ({ iamWriter, sdk }) =>
        written(
          await iamWriter.send(
            new sdk.CreateRoleCommand({
              RoleName: name,
              Path: path,
              Description: description,
              AssumeRolePolicyDocument: trust,
            }),
          ),
        ),
      ),
    createLinked: AWSServiceName =>
      call('iam:CreateServiceLinkedRole', async ({ iamWriter, sdk }) =>
        written(await iamWriter.send(new sdk.CreateServiceLinkedRoleCommand({ AWSServiceName }))),
      ),
    updateTrust: (RoleName, PolicyDocument) =>
      call('iam:UpdateAssumeRolePolicy', async ({ iamWriter, sdk }) =>
        written(await iamWriter.send(new sdk.UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }))),
      ),
    putPolicy: (RoleName, PolicyName, PolicyDocument) =>
      call('iam:PutRolePolicy', async ({ iamWriter, sdk }) =>
        written(await iamWriter.send(new sdk.PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }))),
      ),
    deletePolicy: (RoleName, PolicyName) =>
      call('iam:DeleteRolePolicy', async ({ iamWriter, sdk }) =>
        written(await iamWriter.send(new sdk.DeleteRolePolicyCommand({ RoleName, PolicyName }))),
      ),
    createProfile: InstanceProfileName =>
      call('iam:CreateInstanceProfile', async ({ iamWriter, sdk }) =>
        written(await iamWriter.send(new sdk.CreateInstanceProfileCommand({ InstanceProfileName }))),
      ),
    addToProfile: (InstanceProfileName, RoleName) =>
      call('iam:AddRoleToInstanceProfile', async ({ iamWriter, sdk }) =>
        written(
          await iamWriter.send(new sdk.AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName })),
        ),
      ),
    removeFromProfile: (InstanceProfileName, RoleName) =>
      call('iam:RemoveRoleFromInstanceProfile', async ({ iamWriter, sdk }) =>
        written(
          await iamWriter.send(
            new sdk.RemoveRoleFromInstanceProfileCommand({ InstanceProfileName, RoleName }),
          ),
        ),
      ),
    deleteProfile: InstanceProfileName =>
      call('iam:DeleteInstanceProfile', async ({ iamWriter, sdk }) =>
        written(await iamWriter.send(new sdk.DeleteInstanceProfileCommand({ InstanceProfileName }))),
      ),
    delete: RoleName =>
      call('iam:DeleteRole', async ({ iamWriter, sdk }) =>
        written(await iamWriter.send(new sdk.DeleteRoleCommand({ RoleName }))),
      ),
    deleteLinked: name => call('iam:DeleteServiceLinkedRole', clients => deleteLinked(clients, name)),
  };
}

function rolePages({ iam, sdk }: Clients): AsyncIterable<readonly RoleRow[]> {
  return allPages(async position => {
    const answer = await iam.send(new sdk.ListRolesCommand(position));
    return page(answer.Roles, answer, rowOfRole);
  }, FIRST_PAGE);
}

function inlinePolicyPages({ iam, sdk }: Clients, RoleName: string): AsyncIterable<readonly string[]> {
  return allPages(async position => {
    const answer = await iam.send(new sdk.ListRolePoliciesCommand({ RoleName, ...position }));
    return page(answer.PolicyNames, answer, name => name);
  }, PAGE_SIZE_MAX);
}

function profilePages({ iam, sdk }: Clients, RoleName: string): AsyncIterable<readonly string[]> {
  return allPages(async position => {
    const answer = await iam.send(new sdk.ListInstanceProfilesForRoleCommand({ RoleName, ...position }));
    return page(answer.InstanceProfiles, answer, ({ InstanceProfileName }) => InstanceProfileName ?? '');
  }, PAGE_SIZE_MAX);
}

/** A role as the SDK gives it. */
interface SdkRole {
  readonly RoleName?: string | undefined;
  readonly Path?: string | undefined;
  readonly Arn?: string | undefined;
  readonly Description?: string | undefined;
  readonly AssumeRolePolicyDocument?: string | undefined;
}

function rowOfRole({ RoleName, Path, Arn, Description, AssumeRolePolicyDocument }: SdkRole): RoleRow {
  return {
    ...row('role', RoleName, Path, Arn),
    description: Description ?? '',
    trust: decodeDocument(AssumeRolePolicyDocument ?? ''),
  };
}

/** IAM asks the service whether it still needs the role, which takes a while. Source: IAM API reference, GetServiceLinkedRoleDeletionStatus. */
async function deleteLinked({ iam, iamWriter, sdk }: Clients, RoleName: string): Promise<Written> {
  const answer = await iamWriter.send(new sdk.DeleteServiceLinkedRoleCommand({ RoleName }));
  const { DeletionTaskId } = answer;
  if (DeletionTaskId === undefined) throw unreadableAnswer('iam:DeleteServiceLinkedRole', answer);
  for (let look = 0; look < DELETION.looks; look += 1) {
    const { Status, Reason } = await iam.send(
      new sdk.GetServiceLinkedRoleDeletionStatusCommand({ DeletionTaskId }),
    );
    if (Status === 'SUCCEEDED') return written(answer);
    if (Status === 'FAILED') throw stillUsed(RoleName, Reason?.Reason);
    await pause(DELETION.pause);
  }
  throw stillUsed(RoleName, 'IAM has not come to an end with it within a minute.');
}

function stillUsed(name: string, reason: string | undefined): Failure {
  return new Failure(
    'refused',
    'DeleteConflict',
    `The role ${name} was not deleted: ${reason ?? 'its service still uses it.'}`,
    'Delete what uses it, and undo again.',
  );
}

function written(answer: MetadataBearer): Written {
  return { requestId: answer.$metadata.requestId ?? '' };
}
