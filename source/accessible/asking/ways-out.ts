/** InputEnded is thrown by a question whose answer never comes, for the input has ended. */
export class InputEnded extends Error {
  readonly question: string;

  constructor(question: string) {
    super(`The input ended at: ${question}`);
    this.question = question;
  }
}

/** LeaveAsked is thrown by a question that was answered with q. */
export class LeaveAsked extends Error {}

/** Stopped is thrown by a question, or by what is awaited, when the system asks the program to end. */
export class Stopped extends Error {}
