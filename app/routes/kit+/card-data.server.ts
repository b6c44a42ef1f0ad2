import type { LoaderFunctionArgs } from '@remix-run/node';
import { kitToken, openKit } from '@sklaida/campaigns/server';
import { todayIn, uuidv7 } from '@sklaida/kernel';
import { isLook, kitAnswer, throughKit } from '~/auth/kit-door.server';
import { pictureOf, type QrPicture } from '~/auth/second-factor/second-factor-picture';
import { type KitCardData, kitCard, readKit } from '~/flows/kits/kit-card.server';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';

type Page = { name: string; withoutScript: true; demo: boolean };
export type KitPage = Page &
  (
    | { kind: 'nothing' }
    | { kind: 'refused' }
    | { kind: 'asked'; library: string; coordinator: string; address: string }
    | { kind: 'card'; card: KitCardData; handed: { url: string; picture: QrPicture } | null; fresh: string }
  );

/** The page behind a link: nothing, the question, or the card. Nothing looks the same whatever the reason. */
export async function readKitPage(args: LoaderFunctionArgs): Promise<KitPage> {
  const { request, context, params } = args;
  const page = { withoutScript: true as const, demo: isDemonstration() };
  const nothing = {
    ...page,
    kind: 'nothing' as const,
    name: pageTitle(request, (t) => t('kits.over.title')),
  };
  const answer = kitAnswer(args);
  const contents = await throughKit(args, async (tx, link) => {
    if (answer !== 'no' && isLook(request)) await openKit(tx);
    return readKit(tx, link);
  });
  if (!contents) return nothing;
  if (answer === 'no')
    return { ...page, kind: 'refused', name: pageTitle(request, (t) => t('kits.refused.title')) };
  const { library, coordinator, campaign } = contents.kit;
  const address = `/k/${params.token}`;
  if (answer === null) {
    const name = pageTitle(request, (t) => t('kits.question.title'));
    return { ...page, kind: 'asked', library: library.name, coordinator, address, name };
  }
  const query = new URL(request.url).searchParams;
  const card = kitCard(contents, {
    locale: readLocale(request),
    today: todayIn(timeZone, new Date()),
    editing: query.has('edit'),
    address,
  });
  const handedId = card.handedOn.find((id) => id === query.get('handed'));
  const url = handedId && `${context.origin}/k/${kitToken(context.tokenSecret, handedId)}`;
  return {
    ...page,
    kind: 'card',
    card,
    handed: url ? { url, picture: pictureOf(url) } : null,
    fresh: uuidv7(),
    name: pageTitle(request, campaign.title),
  };
}
