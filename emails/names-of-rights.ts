import type { MailLocale } from './mail';

/** Roles an invitation may name, as common nouns inside a sentence. */
const roles: Record<string, Record<MailLocale, string>> = {
  tenant_admin: { lt: 'bibliotekos administratorius (-ė)', en: 'library administrator' },
  regional_coordinator: {
    lt: 'regiono komunikacijos koordinatorius (-ė)',
    en: 'regional communication coordinator',
  },
  methodologist: { lt: 'metodininkas (-ė)', en: 'methodologist' },
  department_head: { lt: 'skyriaus vadovas (-ė)', en: 'head of department' },
  director: { lt: 'direktorius (-ė)', en: 'director' },
  department_contact: { lt: 'skyriaus atstovas (-ė) komunikacijai', en: 'department contact' },
  editor: { lt: 'turinio rengėjas (-a)', en: 'editor' },
  approver: { lt: 'tvirtintojas (-a)', en: 'approver' },
  channel_admin: { lt: 'kanalo administratorius (-ė)', en: 'channel administrator' },
  analyst: { lt: 'analitikas (-ė)', en: 'analyst' },
  school_librarian: { lt: 'mokyklos bibliotekininkas (-ė)', en: 'school librarian' },
  association_member: { lt: 'asociacijos darbo grupės narys (-ė)', en: 'association member' },
  dpo: { lt: 'duomenų apsaugos pareigūnas (-ė)', en: 'data protection officer' },
  observer: { lt: 'stebėtojas (-a)', en: 'observer' },
};

const duties: Record<string, Record<MailLocale, string>> = {
  all: { lt: 'visos pareigos', en: 'everything' },
  approvals: { lt: 'tekstų tvirtinimas', en: 'approving texts' },
  campaigns: { lt: 'kampanijų rengimas', en: 'preparing campaigns' },
  consultations: { lt: 'konsultacijos', en: 'consultations' },
  groups: { lt: 'darbo grupės', en: 'workgroups' },
  administration: { lt: 'bibliotekos administravimas', en: 'administering the library' },
};

const listed = (
  words: Record<string, Record<MailLocale, string>>,
  ids: readonly string[],
  locale: MailLocale,
) => ids.flatMap((id) => words[id]?.[locale] ?? []).join(', ');

/** Empty when none of them has a word. */
export const roleNames = (ids: readonly string[], locale: MailLocale) => listed(roles, ids, locale);
export const dutyNames = (ids: readonly string[], locale: MailLocale) => listed(duties, ids, locale);
