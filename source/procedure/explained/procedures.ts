/** EXPLAINED_PROCEDURES say what policies are for and what the wizard leaves behind, and where AWS tells more. */
export const EXPLAINED_PROCEDURES = [
  'A policy says which actions are allowed or denied on which resources. It does nothing until it is attached to a user, a group or a role: its principals.',
  'The two procedures are those of the Amazon ECS Developer Guide, "Creating Amazon ECS IAM policies". Nothing is written before the final review and your consent there.',
  'A draft holds the answers of a wizard that was left early; a receipt says what a run wrote, so that it can be undone.',
  'AWS documentation: Creating Amazon ECS IAM policies, Amazon ECS Developer Guide; Policies and permissions in IAM, IAM User Guide.',
];

/** EXPLAINED_DRAFTS say what a draft holds, and that it stays on this machine. */
export const EXPLAINED_DRAFTS = [
  'A draft holds the answers of a wizard that was left before it wrote anything. It is kept at each step and removed when its answers have been carried out.',
  'Continuing a draft leads to the step where it was left; the final review comes all the same, made anew from the account as it is now.',
  'What looks like a secret is never kept in a draft. At most twenty drafts are kept; a further one takes the place of the oldest.',
  'AWS has no document on this: drafts belong to this program and stay on this machine.',
];
