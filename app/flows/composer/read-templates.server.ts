import { findOccasion, listOccasions } from '@sklaida/calendar/server';
import { parseText, placeholderKeys, templateIsUsable, templateVerdict } from '@sklaida/campaigns';
import { findTemplate, listTemplates } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { addDays, isUuid, todayIn } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { taskRows } from '../duties/task-rows.server';
import { doorPath } from '../screens/shell-data.server';
import { nextStart } from '../year/read-occasions.server';
import { changesOf } from './template-versions.server';

type Share = 'tenant' | 'region' | 'workgroup' | 'association' | 'public';
export type Piece = { text: string; place: boolean };

/** A text cut where Sklaida fills something in. */
function piecesOf(text: string): Piece[] {
  return parseText(text).map((one) =>
    one.kind === 'placeholder' ? { text: one.raw, place: true } : { text: one.text, place: false },
  );
}

export function placeholderRows(locale: Locale) {
  const t = translatorFor(locale, 'templates');
  return placeholderKeys.map((key) => ({
    key,
    example: t(`placeholders.${key}.example`),
    rule: t(`placeholders.${key}.rule`),
  }));
}

export async function readTemplates(args: GuardedArgs, member: Member) {
  const { scopes } = member.entered;
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, new Date());
  const [templates, occasions] = await withTenant(member, (tx) =>
    Promise.all([listTemplates(tx, { scopes }), listOccasions(tx, { scopes })]),
  );
  const t = translatorFor(locale, 'templates');
  return {
    docTitle: translatorFor(locale, 'shell')('title', { page: t('title') }),
    make: member.permissions.has('campaign:write') ? `${doorPath(member)}/templates/new` : null,
    rows: templates.map((one) => {
      const occasion = occasions.find((each) => each.id === one.occasionId);
      const dates = occasion ? nextStart(occasion.rule, today) : null;
      return {
        id: one.id,
        to: `${doorPath(member)}/templates/${one.id}`,
        title: one.title,
        occasion: occasion?.title ?? null,
        next: dates && formats.longRange(dates.startsOn, dates.endsOn),
        lead: t('leadDays', { n: one.leadDays }),
        number: one.currentNumber,
        state: one.state,
        share: t(`shares.${one.share as Share}`),
      };
    }),
  };
}

export type TemplatesPage = Awaited<ReturnType<typeof readTemplates>>;

/** One template as it stands, or an older version of it asked for by `?version=`. */
export async function readTemplate(args: GuardedArgs, member: Member) {
  const { scopes } = member.entered;
  const id = args.params.template ?? '';
  if (!isUuid(id)) throw notFound();
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, new Date());
  const found = await withTenant(member, async (tx) => {
    const template = await findTemplate(tx, { scopes, id });
    const occasion = template?.occasionId
      ? await findOccasion(tx, { scopes, id: template.occasionId })
      : null;
    return template && { template, occasion };
  });
  const asked = Number(new URL(args.request.url).searchParams.get('version') ?? Number.NaN);
  const versions = found ? versionsOf(found.template) : [];
  const [newest] = versions;
  if (!found || !newest) throw notFound();
  const shown = versions.find((one) => one.number === asked) ?? newest;
  const former = versions[versions.indexOf(shown) + 1];
  const { template, occasion } = found;
  const { document } = shown;
  const dates = occasion && nextStart(occasion.rule, today);
  const t = translatorFor(locale, 'templates');
  const metrics = translatorFor(locale, 'results');
  const base = doorPath(member);
  const mayWrite = member.permissions.has('campaign:write');
  const usable = templateIsUsable(template.state) && mayWrite;
  const own = mayWrite && template.tenantId === member.entered.tenant.id;
  const page = `${base}/templates/${template.id}`;
  return {
    docTitle: translatorFor(locale, 'shell')('title', { page: template.title }),
    base,
    title: template.title,
    state: template.state,
    share: t(`shares.${template.share as Share}`),
    number: shown.number,
    newest: newest.number,
    create: usable
      ? `${base}/campaigns/new?template=${template.id}${occasion ? `&occasion=${occasion.id}` : ''}`
      : null,
    occasion: occasion?.title ?? null,
    next: dates && formats.longRange(dates.startsOn, dates.endsOn),
    begin: dates && formats.longDay(addDays(dates.startsOn, -template.leadDays)),
    lead: t('leadDays', { n: template.leadDays }),
    goal: document.goal,
    keyMessage: document.keyMessage,
    audiences: document.audiences,
    hashtags: document.hashtags,
    imageBrief: document.imageBrief,
    blocks: document.blocks.map(({ id, channel, mode, title, body }) => ({
      id,
      channel,
      mode,
      title: title === null ? null : piecesOf(title),
      body: piecesOf(body),
    })),
    school: document.school && {
      minutes: document.school.minutes,
      post: piecesOf(document.school.post),
      activity: document.school.activity,
    },
    metrics: document.metrics.map((key) => metrics(`metrics.${key}`)),
    tasks: taskRows(document.tasks, dates?.startsOn ?? null, locale),
    placeholders: placeholderRows(locale),
    edit: own && template.state !== 'retired' ? `${page}/edit` : null,
    waits: own && template.currentNumber > 0 ? (template.draft?.number ?? null) : null,
    retirable: own && templateVerdict(template.state, 'retire', member).ok,
    copy: mayWrite ? `${base}/templates/new?from=template:${template.id}` : null,
    changes: former ? changesOf(former.document, shown.document, locale) : null,
    versions: versions.map((one) => ({
      number: one.number,
      note: one.note,
      when: one.publishedAt && formats.longMoment(one.publishedAt),
      to: `${page}${one === newest ? '' : `?version=${one.number}`}`,
      shown: one.number === shown.number,
    })),
  };
}

/** What readers see; of a template never published, what its owner is writing. */
function versionsOf({ versions, draft }: NonNullable<Awaited<ReturnType<typeof findTemplate>>>) {
  return versions.length === 0 && draft ? [{ ...draft, note: null, publishedAt: null }] : versions;
}

export type TemplatePage = Awaited<ReturnType<typeof readTemplate>>;
