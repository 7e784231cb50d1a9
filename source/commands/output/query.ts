import jmespath from 'jmespath';
import { type Failure, usageFailure } from '../../text/failure.ts';
import { checkCalls, type QueryNode, wholeTree } from './query-calls.ts';
import { placeOfMistake } from './query-place.ts';

/** Takes out of data what --query asks for; it throws a usage Failure where the data is of another kind than a function of the query wants. */
export type Query = (value: unknown) => unknown;

const HINT = "The language is JMESPath: --query 'steps[].status' or --query \"steps[?status=='done']\".";

/** compileQuery reads the JMESPath expression of --query; it throws a usage Failure that says where the expression is wrong. */
export function compileQuery(expression: string): Query {
  if (expression.trim() === '') throw usageFailure('BadQuery', '--query is empty.', HINT);
  const tree = compiled(expression);
  if (!wholeTree(tree)) throw misread(expression);
  const problem = checkCalls(tree);
  if (problem !== undefined) throw usageFailure('BadQuery', `--query: ${problem}`, HINT);
  return value => {
    try {
      return plain(jmespath.search(plain(value), expression));
    } catch (error) {
      throw usageFailure('BadQuery', `--query does not fit the data: ${messageOf(error)}.`, HINT);
    }
  };
}

function compiled(expression: string): QueryNode {
  try {
    return (jmespath as unknown as { compile(text: string): QueryNode }).compile(expression);
  } catch {
    throw misread(expression);
  }
}

function misread(expression: string): Failure {
  const place = placeOfMistake(expression);
  const where =
    place >= expression.length
      ? 'ends before it is complete'
      : `goes wrong at character ${place + 1}, at ${JSON.stringify(expression.slice(place, place + 12))}`;
  return usageFailure('BadQuery', `--query is no JMESPath expression: it ${where}.`, HINT);
}

/** Data as a reader of JSON has it; what JSON does not know is null. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^(TypeError|ArgumentError): /, '').replace(/\.$/, '');
}
