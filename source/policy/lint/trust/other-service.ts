import { at, type Finding, finding } from '../finding.ts';
import { isAllow } from '../statements.ts';
import { isOpen } from './aws-principal.ts';
import type { LintedTrust } from './linted-trust.ts';

/** checkOtherServices finds services that a role is not for, and a role that its own service cannot assume. */
export function checkOtherServices({ trusts, role, tree }: LintedTrust): Finding[] {
  if (role === undefined || tree.root === undefined) return [];
  const [own = ''] = role.services;
  const services = trusts
    .filter(({ statement }) => isAllow(statement))
    .flatMap(({ principals }) =>
      principals.filter(({ kind, value }) => kind === 'Service' && !isOpen(value)),
    );
  const others = services.filter(({ value }) => !role.services.includes(value));
  if (services.length === 0) {
    const message = `Nothing here lets ${own} assume the role, as a ${role.title} needs: add {"Service": "${own}"}.`;
    return [finding('OTHER_SERVICE_PRINCIPAL', { ...at({ path: [], node: tree.root }), message })];
  }
  const instead = others.length === services.length;
  return others.map(principal => {
    const message = instead
      ? `${principal.value} is another role's service: a ${role.title} is assumed by ${own}.`
      : `${principal.value} may assume the role besides ${own}, which a ${role.title} is for: give it a role of its own.`;
    return finding('OTHER_SERVICE_PRINCIPAL', { ...at(principal), message });
  });
}
