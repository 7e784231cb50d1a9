/** A way to have credentials on this machine. */
export interface SignInWay {
  readonly name: string;
  /** Commands to type, or what to set, each with what it does. */
  readonly lines: readonly (readonly [string, string])[];
}

/** WAYS_TO_SIGN_IN are the ways of the AWS CLI. Source: Authentication and access credentials for the AWS CLI, AWS CLI User Guide. */
export const WAYS_TO_SIGN_IN: readonly SignInWay[] = [
  {
    name: 'Single sign-on (IAM Identity Center)',
    lines: [
      ['aws configure sso', 'once: makes a profile'],
      ['aws sso login --profile NAME', 'when a session begins'],
    ],
  },
  { name: 'The credentials of the console', lines: [['aws login --profile NAME', 'when a session begins']] },
  { name: 'An access key of an IAM user', lines: [['aws configure --profile NAME', 'once']] },
  {
    name: 'A role, by a profile of ~/.aws/config',
    lines: [
      ['role_arn = arn:aws:iam::ACCOUNT:role/NAME', 'who to become'],
      ['source_profile = NAME', 'who asks for it'],
    ],
  },
  {
    name: 'The environment',
    lines: [
      ['AWS_PROFILE', 'names a profile'],
      ['AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY', 'and AWS_SESSION_TOKEN'],
    ],
  },
];

/** BEFORE_WAYS stands above the ways to sign in. */
export const BEFORE_WAYS = 'What works with the AWS CLI works here. In another terminal:';

/** BEHIND_WAYS says what is used when none of the ways was taken. */
export const BEHIND_WAYS = 'On an EC2 instance or in an ECS task its role is used, if nothing else is found.';
