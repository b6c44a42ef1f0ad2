import type { FiledSource } from '@sklaida/insights';
import type { Member } from '~/auth/guards.server';

/** Where a source row can be opened; null for those whose page this person would not be let into. */
export function sourceLink(member: Member, { subjectKind, subjectId }: FiledSource): string | null {
  const { tenant } = member.entered;
  const may = (permission: Parameters<Member['permissions']['has']>[0]) => member.permissions.has(permission);
  const base = `/b/${tenant.slug}`;
  switch (subjectKind) {
    case 'adoption':
      return may('adoption:read') ? `${base}/campaigns/${subjectId}/results` : null;
    case 'assignment':
      return may('assignment:give') ? `${base}/assignments/${subjectId}` : null;
    case 'distribution':
      return may('distribution:read') ? `${base}/distribution/${subjectId}` : null;
    case 'commitment':
      return may('assignment:give') ? `${base}/commitments/${subjectId}` : null;
    case 'campaign':
      return may('campaign:track') && tenant.regionSlug
        ? `/region/${tenant.regionSlug}/campaigns/${subjectId}/results`
        : null;
    default:
      return null;
  }
}
