/** ConnectionFault is thrown where an answer never comes back; it looks like the errors of Node and the SDK. */
export class ConnectionFault extends Error {
  readonly code: 'ECONNRESET' | 'ETIMEDOUT';

  constructor(what: 'reset' | 'timeout') {
    super(what === 'reset' ? 'read ECONNRESET' : 'The practice account gave no answer in time.');
    this.name = what === 'reset' ? 'Error' : 'TimeoutError';
    this.code = what === 'reset' ? 'ECONNRESET' : 'ETIMEDOUT';
  }
}
