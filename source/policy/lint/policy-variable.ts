/** A policy variable in a text, or what is wrong with it. */
export type VariableToken =
  | { readonly kind: 'variable'; readonly text: string; readonly key: string }
  | { readonly kind: 'escape' | 'unclosed' | 'empty' | 'quote'; readonly text: string }
  | { readonly kind: 'space'; readonly text: string; readonly mended: string };

/** What begins like a variable, up to its brace, the beginning of another one or the end of the text. */
const VARIABLE = /\$\{((?:[^}$]|\$(?!\{))*)(\}?)/g;
const ESCAPES = ['*', '?', '$'];
/** A key, then perhaps a default in single quotes. Source: IAM User Guide, IAM policy elements: Variables and tags. */
const KEY_AND_DEFAULT = /^([^,']*)(,\s*'[^']*'\s*)?$/;

/** variablesIn takes the policy variables of a text apart, in their order; `${*}`, `${?}` and `${$}` are the characters themselves. */
export function variablesIn(text: string): VariableToken[] {
  return [...text.matchAll(VARIABLE)].map(([whole, inner = '', brace]) =>
    brace === '' ? { kind: 'unclosed', text: whole } : tokenOf(whole, inner),
  );
}

function tokenOf(text: string, inner: string): VariableToken {
  if (ESCAPES.includes(inner)) return { kind: 'escape', text };
  if (inner.trim() === '') return { kind: 'empty', text };
  const [, key, fallback = ''] = KEY_AND_DEFAULT.exec(inner) ?? [];
  if (key === undefined) return { kind: 'quote', text };
  // The key of a tag, after the slash, may hold spaces.
  const slash = key.indexOf('/');
  const name = slash < 0 ? key : key.slice(0, slash);
  if (!/\s/.test(name) && key === key.trim()) return { kind: 'variable', text, key };
  const mended = `\${${name.replaceAll(/\s/g, '')}${key.slice(name.length).trimEnd()}${fallback}}`;
  return { kind: 'space', text, mended };
}
