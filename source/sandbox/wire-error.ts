/** WireError is an answer of IAM or STS that refuses a call: its status, code and message stand in the XML. */
export class WireError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'WireError';
    this.status = status;
    this.code = code;
  }
}

/** validationError is IAM's answer to a parameter that its model forbids. */
export function validationError(message: string): WireError {
  return new WireError(400, 'ValidationError', message);
}

/** invalidInput is IAM's answer to a parameter of the right form with a wrong content. */
export function invalidInput(message: string): WireError {
  return new WireError(400, 'InvalidInput', message);
}

/** noSuchEntity is IAM's answer about something that is not there. */
export function noSuchEntity(message: string): WireError {
  return new WireError(404, 'NoSuchEntity', message);
}

/** alreadyExists is IAM's answer to a name that is taken. */
export function alreadyExists(message: string): WireError {
  return new WireError(409, 'EntityAlreadyExists', message);
}

/** deleteConflict is IAM's answer to the deletion of something on which others hang. */
export function deleteConflict(message: string): WireError {
  return new WireError(409, 'DeleteConflict', message);
}

/** quotaExceeded is IAM's answer to a write that would pass a quota: the quota's name and its value. */
export function quotaExceeded(quota: string, limit: number): WireError {
  return new WireError(409, 'LimitExceeded', `Cannot exceed quota for ${quota}: ${limit}`);
}

/** malformedDocument is IAM's answer to a policy document that breaks the grammar. */
export function malformedDocument(message: string): WireError {
  return new WireError(400, 'MalformedPolicyDocument', message);
}
