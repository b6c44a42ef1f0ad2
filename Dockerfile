FROM node:22-bookworm-slim AS build
WORKDIR /srv/sklaida
COPY . .
RUN npm ci --ignore-scripts && node app/launch/build.mjs && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /srv/sklaida
COPY --from=build --chown=node:node /srv/sklaida /srv/sklaida
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "build/web.js"]
