/** EXPLAINED_PLANS say what the final review shows and what is kept of a run, and where AWS tells more. */
export const EXPLAINED_PLANS = [
  'The plan was made by reading only. One thing in the way means that nothing is written. A receipt is kept of what was written, by which it can be undone.',
  'A saved request says what is wanted, for people to read and for a later ecs-iam-wizard apply; the command does the same without questions. Neither changes the account.',
  'An attached managed policy counts against a quota, 10 for a user, group or role unless AWS raised it; an account keeps at most 5 versions of a policy.',
  'AWS documentation: CreatePolicy, AttachUserPolicy, IAM API Reference; IAM and AWS STS quotas, IAM User Guide.',
];

/** EXPLAINED_TRIES say what a try with a test user does and leaves, and where AWS tells more. */
export const EXPLAINED_TRIES = [
  'A test user is a new IAM user that has neither password nor access keys, so that nobody can sign in as it. It gets the policies of this run and nothing else.',
  'IAM\'s policy simulator then says what that user may do: "allowed", "implicit deny" where no statement allows it, "explicit deny" where one forbids it. Nothing is called in ECS.',
  'A request says things of itself, such as the cluster that it is about; conditions look at these. They are said as the conditions want them, or not at all: then "Not known" names what could change the decision.',
  'Afterwards the user is deleted, unless you keep it; a receipt tells of it either way, and undoing that run deletes it.',
  'AWS documentation: Testing IAM policies with the IAM policy simulator, IAM User Guide.',
];

/** EXPLAINED_OUTCOMES say what can follow a run, and where AWS tells more. */
export const EXPLAINED_OUTCOMES = [
  'Finishing looks at the account again and makes what is left; taking it back takes back what this run made and nothing else. Both show first exactly what they would write.',
  'The receipt keeps both ways open: ecs-iam-wizard resume and ecs-iam-wizard undo take its name.',
  'IAM spreads changes slowly: allow five minutes before you test a new permission.',
  'AWS documentation: Changes that I make are not always immediately visible, IAM User Guide.',
];

/** EXPLAINED_EARLIER_RUNS say what receipts are for, and that they belong to this program. */
export const EXPLAINED_EARLIER_RUNS = [
  'Each run keeps a receipt on this machine: what it wrote, when, as whom and in which account. Runs of other people or machines are not among them.',
  'Undoing takes back what the run made and is still there: it detaches what it attached and deletes the policy that it created. What somebody else has come to use since stays, and is named.',
  'Finishing makes what is left of a run that stopped or failed. Both show a review first; nothing is written before your consent there.',
  'A run belongs to its account: it is undone with credentials of that account.',
  'AWS has no document on this: receipts belong to this program.',
];

/** EXPLAINED_REQUEST_FILES say what a request file holds, and that it belongs to this program. */
export const EXPLAINED_REQUEST_FILES = [
  'A request file says what is wanted of the account: the policy, who gets it and which policies. It names no credentials, and saving it changes nothing in the account.',
  'It can be read, reviewed, kept with other code, and carried out later by somebody with the permissions for that.',
  'An untouched template stands there by its name with the values of its placeholders; any other document stands there in full.',
  'AWS has no document on this: request files belong to this program.',
];

/** EXPLAINED_SAVING say how the file of a document is written, and that it is nothing of AWS. */
export const EXPLAINED_SAVING = [
  'The document is written as a whole: a reader of the file sees the old text or the new one. A file that is replaced keeps its permissions, and a link to it stays a link.',
  'A path begins in the folder in which you began; ~ is your own folder. A new file can be read by you alone; a file that is there already is replaced only when you say so.',
  'AWS has no document on this: the file is your own, and nothing is sent to AWS.',
];
