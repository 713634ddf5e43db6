import type { FastifyReply } from 'fastify';
import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { type PageContext, sayIn } from './page.js';

interface FrameProperties {
  context: PageContext;
  title: string;
  /** where the page says more than its title, which stays in the browser’s history */
  heading?: string | undefined;
  /** without navigation or a trace of who is signed in: the page behind a link */
  bare?: boolean;
  children: ComponentChildren;
}

function Frame({ context, title, heading = title, bare = false, children }: FrameProperties): VNode {
  const say = sayIn(context.language);
  const other = context.language === 'en' ? 'fr' : 'en';
  const name = context.profile?.outwardName ?? '';
  return (
    <html lang={context.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{name === '' ? title : `${title} · ${name}`}</title>
        <link rel="stylesheet" href="/p/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#content">
          {say('page.skip')}
        </a>
        {context.profile?.demo ? <p class="synthetic">{say('page.synthetic')}</p> : null}
        <header>
          <strong>{bare ? name : <a href="/p">{name}</a>}</strong>
          <nav>
            <a href={`${context.path}?language=${other}`} lang={other} hreflang={other}>
              {say('page.other_language')}
            </a>
            {context.actor && !bare ? (
              <form method="post" action="/p/sign-out">
                <button class="link">{say('page.sign_out')}</button>
              </form>
            ) : null}
          </nav>
        </header>
        <main id="content">
          <h1>{heading}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}

/** Sends one whole page; everything in it was escaped on the way. */
export function renderPage(
  reply: FastifyReply,
  page: { context: PageContext; title: string; heading?: string; bare?: boolean; status?: number },
  body: ComponentChildren,
): void {
  const html = render(
    <Frame context={page.context} title={page.title} heading={page.heading} bare={page.bare ?? false}>
      {body}
    </Frame>,
  );
  void reply
    .status(page.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${html}`);
}
