# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    NODE_OPTIONS=--enable-source-maps \
    HOST=0.0.0.0 \
    PORT=8080 \
    DATABASE_URL=file:/data/dashboard.sqlite
RUN mkdir /data && chown node:node /data
COPY package.json LICENSE ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY dataset/published ./dataset/published
COPY --from=build /app/dist ./dist
# `docker exec dashboard rule-of-law-dashboard import ...`
RUN chmod +x dist/server/main.js && ln -s /app/dist/server/main.js /usr/local/bin/rule-of-law-dashboard
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD \
  ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the container's first process, so that a stop reaches the server and it ends cleanly.
CMD ["node", "dist/server/main.js", "serve"]
