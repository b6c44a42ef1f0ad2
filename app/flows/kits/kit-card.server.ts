import { campaignIsOver, fillText, type Mood, shownAdoptionState } from '@sklaida/campaigns';
import { type GuestKit, readGuestKit } from '@sklaida/campaigns/server';
import { goesOut } from '@sklaida/content';
import { type ContentItem, listItems } from '@sklaida/content/server';
import type { GuestTx, Link } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { valuesOf } from '../adoptions/adoption-texts';
import { type SchoolStage, schoolStage } from '../adoptions/read-school.server';
import { type Poster, posterOf } from '../materials/adoption-poster';
import { designOr } from '../materials/materials-choice';

/** The one card behind a link without an account; days are already words. */
export type KitCardData = {
  stage: SchoolStage;
  school: boolean;
  library: string;
  /** Where to turn: the library that leads the campaign, never a person. */
  coordinator: string;
  address: string;
  /** Answers are taken; false once the campaign is over. */
  open: boolean;
  /** The poster and the post may be told as done, and the numbers written. */
  mayFinish: boolean;
  published: boolean;
  editing: boolean;
  overdue: boolean;
  title: string;
  when: string;
  answerBy: string;
  reportBy: string;
  until: string;
  sentence: string;
  minutes: number;
  poster: string;
  post: string;
  /** The post has a place nobody has filled; it is not to be copied. */
  gap: boolean;
  activity: string;
  participants: number | null;
  result: { activities: number; participants: number; mood: Mood | null } | null;
  handedOn: string[];
};

type KitContents = { kit: GuestKit; items: ContentItem[] };

/** What the guest of this link reads; null when it has gone. */
export async function readKit(tx: GuestTx, link: Link): Promise<KitContents | null> {
  const key = { tenantId: link.tenantId, adoptionId: link.objectId };
  const kit = await readGuestKit(tx, key);
  return kit && { kit, items: (await listItems(tx, key)).filter(goesOut) };
}

/** The post the card offers, and the item it is where the library has one. */
export function postOf({ kit, items }: KitContents) {
  const own = kit.library.kind === 'school_library' ? items : items.filter((one) => one.channel !== 'poster');
  const item = own.find((one) => one.channel === 'facebook') ?? own[0] ?? null;
  const filled = fillText(
    item?.body ?? kit.campaign.document.school?.post ?? '',
    valuesOf(kit.library, kit.adoption),
  );
  return { item, text: filled.plain, gap: filled.missing.length + filled.unknown.length > 0 };
}

/** Drawn as the library's own sheets are: in its colour, else in the region's. */
export function kitPoster({ kit, items }: KitContents): Poster & { colour: string | null } {
  const { look } = kit.campaign.document;
  const own = items.find((one) => one.channel === 'poster');
  const block = kit.campaign.document.blocks.find((one) => one.channel === 'poster');
  const { design: season, ...words } = posterOf({
    templateSlug: kit.templateSlug,
    theme: kit.campaign.document.theme,
    startsOn: kit.campaign.startsOn,
    endsOn: kit.campaign.endsOn,
    library: kit.library.name,
    body: own?.body ?? block?.body ?? null,
    values: valuesOf(kit.library, kit.adoption),
  });
  return { ...words, design: designOr(look.design, season), colour: kit.colour ?? look.colour };
}

/** Whether *Padaryta* may be pressed: where a library has people of its own, its texts wait for their approval. */
export function mayFinish({ light, adoption, campaign }: GuestKit): boolean {
  if (campaignIsOver(campaign.state)) return false;
  if (adoption.state === 'published' || adoption.state === 'reported') return true;
  return light && (adoption.state === 'invited' || adoption.state === 'localising');
}

type View = { locale: Locale; today: IsoDate; editing: boolean; address: string };

export function kitCard(contents: KitContents, view: View): KitCardData {
  const { kit } = contents;
  const { adoption, campaign, library } = kit;
  const formats = formatsFor(view.locale);
  const post = postOf(contents);
  const activity = fillText(campaign.document.school?.activity ?? '', valuesOf(library, adoption));
  const open = !campaignIsOver(campaign.state);
  const { state } = adoption;
  return {
    stage: schoolStage({ state, campaignState: campaign.state, endsOn: campaign.endsOn }, view.today),
    school: library.kind === 'school_library',
    library: library.name,
    coordinator: kit.coordinator,
    address: view.address,
    open,
    mayFinish: mayFinish(kit),
    published: state === 'published',
    editing: view.editing && open && state === 'reported',
    overdue: shownAdoptionState(state, { endsOn: campaign.endsOn, today: view.today }) === 'lapsed',
    title: campaign.title,
    when: formats.range(campaign.startsOn, campaign.endsOn),
    answerBy: formats.day(campaign.answerBy),
    reportBy: formats.day(campaign.reportBy),
    until: formats.day(kit.expiresOn),
    sentence: campaign.document.keyMessage,
    minutes: campaign.document.school?.minutes ?? 10,
    poster: kitPoster(contents).title,
    post: post.text,
    gap: post.gap,
    activity: activity.missing.length + activity.unknown.length > 0 ? '' : activity.plain,
    participants: kit.participants,
    result: state === 'reported' ? kit.result : null,
    handedOn: kit.handedOn,
  };
}
