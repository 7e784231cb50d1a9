/** ACCESS_LEVELS are the access levels of actions, in the order in which the console shows them. */
export const ACCESS_LEVELS = ['List', 'Read', 'Write', 'Tagging', 'Permissions management'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** What AWS's Service Authorization Reference says of one service. */
export interface ServiceReference {
  readonly prefix: string;
  readonly name: string;
  readonly actions: readonly ActionReference[];
  readonly resourceTypes: readonly ResourceTypeReference[];
  readonly conditionKeys: readonly ConditionKeyReference[];
}

export interface ActionReference {
  /** Without the prefix: `RunTask`. */
  readonly name: string;
  readonly description: string;
  readonly accessLevel: AccessLevel;
  /** Empty when the action takes no resource but `*`. */
  readonly resourceTypes: readonly ActionResource[];
  /** Keys of the action on whatever resource; `${TagKey}` stands for any tag key. */
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly DependentAction[];
  /** No API operation has this name: the container agent or an AWS service uses it. Known for ecs only. */
  readonly permissionOnly?: true;
}

export interface ActionResource {
  readonly name: string;
  readonly required: boolean;
  /** Keys of the action on this type only. */
  readonly conditionKeys: readonly string[];
}

/** An action that another one also needs, and when. Known for ecs only. */
export interface DependentAction {
  readonly action: string;
  readonly when: string;
}

export interface ResourceTypeReference {
  readonly name: string;
  /** Its ARN, with variables: `arn:${Partition}:ecs:${Region}:${Account}:cluster/${ClusterName}`. */
  readonly arn: string;
  /** Further formats, where the type has more than one. */
  readonly otherArns?: readonly string[];
  readonly conditionKeys: readonly string[];
}

export type ConditionKeyType =
  | 'String'
  | 'ArrayOfString'
  | 'ARN'
  | 'ArrayOfARN'
  | 'Bool'
  | 'ArrayOfBool'
  | 'Numeric'
  | 'Date'
  | 'IPAddress';

export interface ConditionKeyReference {
  readonly name: string;
  readonly type: ConditionKeyType;
  readonly description: string;
}
