import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { renderKitLetters } from '@sklaida/media/server';
import { requireMember } from '~/auth/guards.server';
import { kitLetters, lettersInFile, writable } from '~/flows/kits/kit-letters.server';
import { readKits } from '~/flows/kits/read-kits.server';
import { download } from '~/http/downloads';
import { notFound } from '~/http/errors';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';

/** Letters to print, a page for each library: all of them in parts, or only `?library=…`. Never kept anywhere. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:remind');
  const today = todayIn(timeZone, new Date());
  const kits = await withTenant(member, (tx) => readKits(tx, member, args.params.campaign, today));
  if (!kits) throw notFound();
  const query = new URL(args.request.url).searchParams;
  const only = new Set(query.getAll('library'));
  if (query.has('chosen') && only.size === 0) {
    const page = `/region/${args.params.region}/campaigns/${kits.campaign.id}/kits`;
    return redirectWithToast(page, 'kits.region.toasts.nothing');
  }
  const part = Math.max(1, Number.parseInt(query.get('part') ?? '1', 10) || 1);
  const lines = writable(kits.lines)
    .filter((line) => only.size === 0 || only.has(line.id))
    .slice((part - 1) * lettersInFile, part * lettersInFile);
  if (lines.length === 0) throw notFound();
  const letters = kitLetters(kits, lines, {
    member,
    origin: args.context.origin,
    secret: args.context.tokenSecret,
    today,
  });
  const number = part > 1 ? ` (${part})` : '';
  return download({
    filename: `${letters.title}${number}.pdf`,
    contentType: 'application/pdf',
    body: await renderKitLetters(letters),
  });
}
