import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant, writing } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { getReview, readReview } from '~/flows/composer/read-review.server';
import { lookAtReview } from '~/flows/composer/review-steps.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { takeStep } from '~/routes/reviews+/actions.server';
import { OneView } from './one-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'comment:write');
  await withTenant(writing(member), async (tx) =>
    lookAtReview(tx, member, await getReview(tx, member, args.params.review)),
  );
  return withTenant(member, async (tx) => {
    const review = await getReview(tx, member, args.params.review);
    return {
      docTitle: pageTitle(args.request, review.title),
      base: `${doorPath(member)}/reviews`,
      page: await readReview(tx, member, review, readLocale(args.request)),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'comment:write');
  const { review = '' } = args.params;
  return takeStep(member, review, `${doorPath(member)}/reviews/${review}`, await args.request.formData());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function Review() {
  const { page, base } = useLoaderData<typeof loader>();
  return <OneView page={page} base={base} reply={useActionData<typeof action>()} />;
}
