import { data } from '@remix-run/node';
import { findImage, listDeletedImages } from '@sklaida/content/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { designColour, isColour } from '@sklaida/media';
import { previewSheet } from '@sklaida/media/server';
import { getLook, saveLook } from '@sklaida/people/server';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { forbidden, notFound } from '~/http/errors';
import { redirectWithToast } from '~/http/toast';
import { readUploadForm } from '~/http/upload.server';
import { translatorFor } from '~/i18n/messages.server';
import { swatches } from './materials-choice';
import { takePicture, turnPicture } from './pictures.server';
import { pictureBytes } from './pictures-files.server';
import { loadMark } from './read-materials.server';

async function readOwn(tx: TenantTx, member: Member) {
  const { tenant, scopes } = member.entered;
  const look = await getLook(tx, tenant.id);
  const mark = look.markId ? await findImage(tx, { scopes, id: look.markId }) : null;
  return { look, mark };
}

export async function readLookPage(tx: TenantTx, member: Member) {
  const { tenant } = member.entered;
  const { look, mark } = await readOwn(tx, member);
  const removed = await listDeletedImages(tx, {
    tenantId: tenant.id,
    subjectIds: [tenant.id],
    now: new Date(),
  });
  const here = `/b/${member.door.slug}`;
  return {
    swatch: swatches(look.colour),
    season: designColour('windows'),
    mark: mark ? { src: `${here}/images/${mark.id}/medium` } : null,
    removed: removed.length > 0,
    // A new address for a new look, so that no browser shows the old picture.
    example: `${here}/settings/look/example.webp?${look.colour?.slice(1) ?? ''}.${mark?.id ?? ''}`,
  };
}

export type LookPage = Awaited<ReturnType<typeof readLookPage>>;

export async function drawExample(tx: TenantTx, member: Member, filesDir: string): Promise<Uint8Array> {
  const { look, mark } = await readOwn(tx, member);
  const t = translatorFor('lt', 'materials');
  return previewSheet(
    'poster',
    {
      design: 'windows',
      colour: look.colour,
      mark: await loadMark(filesDir, mark),
      title: t('own.example'),
      subtitle: '',
      lines: [],
      libraryName: member.entered.tenant.name,
      footer: '',
    },
    520,
  );
}

/** Colour or mark, set, taken away or brought back. */
export async function answerLook(args: GuardedArgs, member: Member) {
  const here = `/b/${member.door.slug}/settings/look`;
  const tenantId = member.entered.tenant.id;
  const sent = await readUploadForm(args.request, 'picture', pictureBytes);
  const intent = sent.form.get('intent');
  const refused = (errors: Record<string, string>, values: Record<string, string> = {}) =>
    data({ ok: false as const, errors, values }, { status: errors.picture === 'tooLarge' ? 413 : 422 });
  if (intent === 'colour' || intent === 'no-colour') {
    const typed = String(sent.form.get('colour') ?? '').toLowerCase();
    if (intent === 'colour' && !isColour(typed)) return refused({ colour: 'badColour' }, { colour: typed });
    const colour = intent === 'colour' ? typed : null;
    await withTenant(member, (tx) => saveLook(tx, tenantId, { colour }));
    return redirectWithToast(here, `materials.own.${colour ? 'savedColour' : 'droppedColour'}`);
  }
  const subject = { kind: 'library' as const, id: tenantId };
  if (intent === 'no-mark' || intent === 'old-mark') {
    const away = intent === 'no-mark';
    const id = await withTenant(member, async (tx) =>
      away
        ? (await getLook(tx, tenantId)).markId
        : (await listDeletedImages(tx, { tenantId, subjectIds: [tenantId], now: new Date() })).at(-1)?.id,
    );
    const turned = id ? await turnPicture(member, { subject, id, away }) : null;
    if (turned && !turned.ok) throw turned.error === 'forbidden' ? forbidden() : notFound();
    return redirectWithToast(here, `materials.own.${away ? 'droppedMark' : 'returnedMark'}`);
  }
  if (!sent.file.ok) return refused({ picture: sent.file.error });
  const taken = await takePicture(member, args.context.filesDir, {
    subject,
    upload: sent.file.value,
    words: {
      alt: translatorFor('lt', 'materials')('own.markAlt'),
      credit: null,
      showsPeople: false,
      consent: null,
      blockId: null,
    },
  });
  if (taken.ok) return redirectWithToast(here, 'materials.own.savedMark');
  if (taken.error === 'forbidden') throw forbidden();
  if (taken.error === 'not-found') throw notFound();
  return refused({ picture: taken.error });
}
