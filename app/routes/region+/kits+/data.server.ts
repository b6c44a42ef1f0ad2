import { type KitLink, kitToken } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { pictureOf, type QrPicture } from '~/auth/second-factor/second-factor-picture';
import { lettersInFile, writable } from '~/flows/kits/kit-letters.server';
import {
  type KitFilter,
  type KitLine,
  type KitState,
  kitFilters,
  kitSieve,
  readKits,
  stateOfKit,
  usualUntil,
} from '~/flows/kits/read-kits.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';

const rowsAtOnce = 50;

export type KitRow = Pick<KitLine, 'id' | 'name' | 'municipality' | 'part' | 'link' | 'wanting'> & {
  standing: string | null;
  opened: string | null;
  uses: number;
  until: string | null;
};
/** One link spelled out: the only place where it can be copied. */
export type KitOpen = {
  id: string;
  library: string;
  libraryId: string;
  url: string;
  picture: QrPicture;
  until: string;
  links: { id: string; label: string; state: KitState; made: string; until: string; handedOn: boolean }[];
};

/** The page *Nuorodos*; a link itself is shown one at a time, by its id in the address. */
export async function kitsPage(args: GuardedArgs, member: Member) {
  const { request, context, params } = args;
  const today = todayIn(timeZone, new Date());
  const kits = await withTenant(member, (tx) => readKits(tx, member, params.campaign, today));
  if (!kits) throw notFound();
  const { lines, campaign } = kits;
  const formats = formatsFor(readLocale(request));
  const query = new URL(request.url).searchParams;
  const filter: KitFilter = kitFilters.find((one) => one === query.get('show')) ?? 'all';
  const sieved = lines.filter(kitSieve[filter]);
  const pages = Math.max(1, Math.ceil(sieved.length / rowsAtOnce));
  const page = Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1));
  const files = Math.ceil(writable(lines).length / lettersInFile);
  const asked = query.get('open');
  const opened = lines.find((line) => line.standing !== null && line.standing.id === asked);
  const day = (at: Date | null) => at && formats.day(todayIn(timeZone, at));
  const row = ({ standing, ...line }: KitLine): KitRow => ({
    id: line.id,
    name: line.name,
    municipality: line.municipality,
    part: line.part,
    link: line.link,
    wanting: line.wanting,
    standing: standing?.id ?? null,
    opened: day(standing?.openedAt ?? null),
    uses: standing?.uses ?? 0,
    until: standing && formats.day(standing.expiresOn),
  });
  const spelled = (link: KitLink) => ({
    id: link.id,
    label: link.label,
    state: stateOfKit(link, today),
    made: formats.day(todayIn(timeZone, link.createdAt)),
    until: formats.day(link.expiresOn),
    handedOn: link.parentId !== null,
  });
  const openOf = (line: KitLine, standing: KitLink): KitOpen => {
    const url = `${context.origin}/k/${kitToken(context.tokenSecret, standing.id)}`;
    return {
      id: standing.id,
      library: line.name,
      libraryId: line.id,
      url,
      picture: pictureOf(url),
      until: formats.day(standing.expiresOn),
      links: line.links.map(spelled),
    };
  };
  return {
    title: pageTitle(request, (t) => `${t('kits.title')} · ${campaign.title}`),
    base: `/region/${params.region}/campaigns/${campaign.id}/kits`,
    running: kits.open,
    any: lines.length > 0,
    counts: {
      libraries: lines.filter((line) => !line.staffed).length,
      sent: lines.filter((line) => line.standing !== null).length,
      opened: lines.filter((line) => line.standing?.openedAt != null).length,
      taking: lines.filter(kitSieve.taking).length,
    },
    wanting: lines.filter((line) => line.wanting).length,
    filter,
    rows: sieved.slice((page - 1) * rowsAtOnce, page * rowsAtOnce).map(row),
    page,
    pages,
    files,
    opened: opened?.standing ? openOf(opened, opened.standing) : null,
    today,
    until: usualUntil(campaign.reportBy, today),
  };
}

export type KitsPage = Awaited<ReturnType<typeof kitsPage>>;
