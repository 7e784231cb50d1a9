import { callerParts, type OpenValue } from './caller-parts.ts';

/** A text of a template: as it is, with pseudo parameters in it (Fn::Sub), or put together where Fn::Sub would read it wrongly. */
export type TemplateText =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'sub'; readonly text: string }
  | { readonly kind: 'join'; readonly parts: readonly JoinPart[] };

type JoinPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'reference'; readonly parameter: string };

/** What CloudFormation knows of the account and Region of a stack. Source: CloudFormation User Guide, pseudo parameters. */
const PSEUDO_PARAMETERS: Readonly<Record<OpenValue, string>> = {
  aws_account_id: 'AWS::AccountId',
  partition: 'AWS::Partition',
  region: 'AWS::Region',
  dns_suffix: 'AWS::URLSuffix',
};

/** A variable of IAM that Fn::Sub leaves alone when it is written with an exclamation mark: `${!aws:username}`. */
const VARIABLE = /\$\{([\w:/., '@+=*?-]+)\}/g;

/** templateText decides how a text of the request is written in a template; what stands open in it becomes a pseudo parameter. */
export function templateText(text: string): TemplateText {
  const parts = callerParts(text);
  if (parts.every(part => part.kind === 'text')) return { kind: 'literal', text };
  const readable = parts.every(part => part.kind === 'caller' || isReadable(part.text));
  if (!readable) {
    return {
      kind: 'join',
      parts: parts.map(part =>
        part.kind === 'text' ? { ...part, kind: 'literal' } : { kind: 'reference', parameter: pseudo(part) },
      ),
    };
  }
  const written = parts.map(part =>
    part.kind === 'text' ? part.text.replaceAll(VARIABLE, '$${!$1}') : `\${${pseudo(part)}}`,
  );
  return { kind: 'sub', text: written.join('') };
}

/** Whether Fn::Sub finds in a text whole variables of IAM, and nothing else that it could take for its own. */
function isReadable(text: string): boolean {
  const rest = text.replaceAll(VARIABLE, '');
  return !rest.includes('${') && !text.endsWith('$');
}

function pseudo({ value }: { readonly value: OpenValue }): string {
  return PSEUDO_PARAMETERS[value];
}
