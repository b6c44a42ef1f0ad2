import { data } from '@remix-run/node';
import { z } from 'zod';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { type PictureSubject, takePicture, turnPicture } from '~/flows/materials/pictures.server';
import { pictureBytes } from '~/flows/materials/pictures-files.server';
import { forbidden, notFound } from '~/http/errors';
import { type FieldErrors, type FormValues, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readUploadForm } from '~/http/upload.server';

const words = z.object({
  alt: z.string().trim().min(1, 'alt').max(300, 'long'),
  credit: z
    .string()
    .trim()
    .max(300, 'long')
    .default('')
    .transform((text) => text || null),
  people: z.literal('yes').optional(),
  consent: z.string().trim().max(300, 'long').default(''),
  blockId: z
    .string()
    .max(64)
    .default('')
    .transform((text) => text || null),
});

const refused = (errors: FieldErrors, values: FormValues) =>
  data({ ok: false as const, errors, values }, { status: errors.picture === 'tooLarge' ? 413 : 422 });

/** Every post of a page with pictures: one more, one away, one back. `to` is that page. */
export async function answerPictures(args: GuardedArgs, member: Member, subject: PictureSubject, to: string) {
  const sent = await readUploadForm(args.request, 'picture', pictureBytes);
  const intent = String(sent.form.get('intent') ?? '');
  if (intent === 'remove' || intent === 'return') {
    const id = String(sent.form.get('image') ?? '');
    if (!z.uuid().safeParse(id).success) throw notFound();
    const turned = await turnPicture(member, { subject, id, away: intent === 'remove' });
    if (!turned.ok) throw turned.error === 'forbidden' ? forbidden() : notFound();
    return redirectWithToast(to, intent === 'remove' ? 'materials.photos.gone' : 'materials.photos.returned');
  }
  const form = parseFields(sent.form, words);
  const errors: FieldErrors = form.ok ? {} : { ...form.errors };
  if (errors.alt === 'required') errors.alt = 'alt';
  if (sent.form.get('people') === 'yes' && !String(sent.form.get('consent') ?? '').trim())
    errors.consent = 'consent';
  if (!sent.file.ok) errors.picture = sent.file.error;
  if (!form.ok || !sent.file.ok || Object.keys(errors).length > 0) return refused(errors, form.values);
  const { people, consent, ...rest } = form.value;
  const taken = await takePicture(member, args.context.filesDir, {
    subject,
    upload: sent.file.value,
    words: { ...rest, showsPeople: people === 'yes', consent: consent || null },
  });
  if (taken.ok) return redirectWithToast(to, 'materials.photos.saved');
  if (taken.error === 'forbidden') throw forbidden();
  if (taken.error === 'not-found') throw notFound();
  return refused({ picture: taken.error }, form.values);
}
