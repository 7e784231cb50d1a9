/** EXPLAINED_PLACES say with which credentials the wizard can work, and where AWS tells more. */
export const EXPLAINED_PLACES = [
  'The wizard signs in as the AWS CLI does: environment variables, profiles, single sign-on, roles and instance credentials.',
  'A profile is a named set of settings in ~/.aws/config. It says where the credentials come from and which Region is meant.',
  'The practice account is part of this program: it answers like IAM, and nothing in it costs or breaks anything.',
  'Your answers stay when you work in another account; who and which policies you chose are looked up there anew.',
  'AWS documentation: Configuration and credential file settings, AWS CLI User Guide.',
];

/** EXPLAINED_PROFILES say what a profile of the AWS CLI is, and where AWS tells more. */
export const EXPLAINED_PROFILES = [
  'A profile names a source of credentials and a Region, in ~/.aws/config and ~/.aws/credentials. Choosing one changes neither file.',
  'A role is an identity that others take on for a while (sts:AssumeRole). A profile with a role signs in as another profile first, then as the role.',
  'Single sign-on is that of IAM Identity Center: its session ends after some hours, and aws sso login begins it anew.',
  'AWS documentation: Configuration and credential file settings, AWS CLI User Guide.',
];

/** EXPLAINED_DRAFT_PLACES say what becomes of a draft in another account, and where AWS tells more. */
export const EXPLAINED_DRAFT_PLACES = [
  'An account of AWS has its own users, groups, roles and policies. A draft names some of them; in another account the same names may mean somebody else, or nobody.',
  'Account, partition and Region of the place that you choose are filled into the answers anew. The final review is made from that account.',
  'AWS documentation: Configuration and credential file settings, AWS CLI User Guide.',
];
