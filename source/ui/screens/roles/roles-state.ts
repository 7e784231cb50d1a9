/** The screens of ECS's own roles. */
export type RolesScreen = 'which-roles' | 'role-details';
