import type { AccountChoice } from '../../../account/account.ts';
import type { Answers } from '../../../procedure/answers.ts';
import type { LegacyRoles } from '../../../procedure/role-wishes.ts';
import type { RoleRequest } from '../../../provision/request.ts';
import type { RoleState } from '../../../provision/role-status.ts';
import type { RoleKindName } from '../../../template/role-kind.ts';
import { EMPTY_FORM, type FormState } from '../../prompts/form-state.ts';
import { type ListState, listState } from '../../prompts/list-state.ts';

/** The screens of ECS's own roles. */
export type RolesScreen =
  | 'which-roles'
  | 'role-name'
  | 'mend-role'
  | 'role-details'
  | 'task-policy'
  | 'task-policy-values'
  | 'task-policy-file'
  | 'task-policy-text';

/** What the screens of ECS's own roles remember. */
export interface RolesLocals {
  readonly roles: ListState;
  readonly legacyRoles: LegacyRoles;
  /** Roles as they were named and described, chosen or not, by kind. */
  readonly roleWishes: Readonly<Partial<Record<RoleKindName, RoleRequest>>>;
  readonly roleLooks: RoleLooks;
  readonly roleInHand: RoleInHand;
  readonly roleDetails: FormState;
  readonly taskPolicy: TaskPolicyDraft;
}

/** How the account stands to roles, by `keyOfRole`. */
export interface RoleLooks {
  /** Where it was seen: in another account it does not count. */
  readonly of: AccountChoice | undefined;
  readonly found: ReadonlyMap<string, RoleLook>;
  /** What was asked for since the person came to the list. */
  readonly asked: ReadonlySet<string>;
}

/** What came of looking for a role. */
export type RoleLook =
  | { readonly status: 'read'; readonly state: RoleState }
  | { readonly status: 'failed'; readonly words: string };

/** The role that is being named, or asked about. */
export interface RoleInHand {
  readonly kind: RoleKindName;
  readonly form: FormState;
  readonly scroll: number;
  /** Where consent leads: on with the procedure, or back to the list. */
  readonly leads: 'onward' | 'back';
}

/** Where what the containers of tasks may do comes from. */
export interface TaskPolicyDraft {
  readonly list: ListState;
  /** In a few words: the name of a template, of a file. */
  readonly origin: string;
  /** A template or a text whose placeholders are asked for. */
  readonly begun: { readonly origin: string; readonly answers: Answers } | undefined;
  readonly form: FormState;
}

export const NEW_ROLES: RolesLocals = {
  roles: listState(),
  legacyRoles: 'left-out',
  roleWishes: {},
  roleLooks: { of: undefined, found: new Map(), asked: new Set() },
  roleInHand: { kind: 'task-execution', form: EMPTY_FORM, scroll: 0, leads: 'back' },
  roleDetails: EMPTY_FORM,
  taskPolicy: { list: listState(), origin: '', begun: undefined, form: EMPTY_FORM },
};

/** What a person did there, and what was found for it. */
export type RolesEvent =
  | { readonly type: 'legacy-switched' }
  | { readonly type: 'role-naming-opened' }
  | { readonly type: 'role-difference-opened' }
  | { readonly type: 'role-mending-chosen'; readonly ifDiffers: RoleRequest['ifDiffers'] }
  | { readonly type: 'task-policy-opened' }
  | {
      readonly type: 'role-read';
      readonly of: AccountChoice;
      readonly request: RoleRequest;
      readonly look: RoleLook;
    }
  | { readonly type: 'roles-read' };

/** What these screens send for. */
export interface RolesErrand {
  readonly type: 'read-roles';
  readonly requests: readonly RoleRequest[];
}
