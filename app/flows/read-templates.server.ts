import { findOccasion, listOccasions } from '@sklaida/calendar/server';
import { dueTasks, parseText, placeholderKeys, templateIsUsable } from '@sklaida/campaigns';
import { findTemplate, listTemplates } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { addDays, type IsoDate, isUuid, type Role, todayIn } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { nextStart } from './read-occasions.server';
import { doorPath } from './shell-data.server';

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

/** Tasks by their distance from the first day, with the real days when these are known. */
export function taskRows(
  tasks: readonly { id: string; offsetDays: number; title: string; role: Role }[],
  startsOn: IsoDate | null,
  locale: Locale,
) {
  const formats = formatsFor(locale);
  const t = translatorFor(locale, 'templates');
  const roles = translatorFor(locale, 'shell');
  return dueTasks(tasks, startsOn ?? '2000-01-01').map((task) => ({
    id: task.id,
    title: task.title,
    when:
      task.offsetDays === 0
        ? t('onDay')
        : task.offsetDays < 0
          ? t('before', { n: -task.offsetDays })
          : t('after', { n: task.offsetDays }),
    day: startsOn ? formats.day(task.dueOn) : null,
    who: roles(`roles.${task.role}`),
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
  const newest = found?.template.versions[0];
  if (!found || !newest) throw notFound();
  const shown = found.template.versions.find((one) => one.number === asked) ?? newest;
  const { template, occasion } = found;
  const { document } = shown;
  const dates = occasion && nextStart(occasion.rule, today);
  const t = translatorFor(locale, 'templates');
  const metrics = translatorFor(locale, 'results');
  const base = doorPath(member);
  const usable = templateIsUsable(template.state) && member.permissions.has('campaign:write');
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
    versions: template.versions.map((one) => ({
      number: one.number,
      note: one.note,
      when: one.publishedAt && formats.longMoment(one.publishedAt),
      to: `${base}/templates/${template.id}${one === newest ? '' : `?version=${one.number}`}`,
      shown: one.number === shown.number,
    })),
  };
}

export type TemplatePage = Awaited<ReturnType<typeof readTemplate>>;
