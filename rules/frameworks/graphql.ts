/** Nothing comes in; the rows of GraphQL servers go out. */
import type { Barrier, Channel } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

export const barriers = {
  "frameworks.graphql.strawberry": {
    on: {
      decorator: [
        "strawberry.field",
        "strawberry.field()",
        "strawberry.mutation",
        "strawberry.mutation()",
        "strawberry.subscription",
        "strawberry.subscription()",
      ],
    },
    outcome: "pass",
    finding: null,
    write:
      "async def; serve the schema by an async view (AsyncGraphQLView, GraphQLRouter), not execute_sync",
    loop: "process",
    why: "Strawberry awaits resolvers in an async execution; execute_sync raises RuntimeError",
    see: "https://strawberry.rocks/docs/guides/dataloaders",
  },
  "frameworks.graphql.strawberry_argument": {
    on: {
      argument: [
        "strawberry.field",
        "strawberry.mutation",
        "strawberry.dataloader.DataLoader",
        "aiodataloader.DataLoader",
        "strawberry.fastapi.GraphQLRouter",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "Strawberry awaits it in an async execution",
    see: "https://strawberry.rocks/docs/types/resolvers",
  },
  "frameworks.graphql.graphene": {
    on: {
      method: ["resolve_*", "mutate", "mutate_and_get_payload", "subscribe_*"],
      of: [
        "graphene.ObjectType",
        "graphene.Mutation",
        "graphene.relay.ClientIDMutation",
        "graphene.types.objecttype.ObjectType",
      ],
    },
    outcome: "adapt",
    finding: "review",
    write: "Run the schema by execute_async(), in an async view",
    loop: "process",
    why: "schema.execute() fails on async resolvers, execute_async() awaits them",
    see: "https://docs.graphene-python.org/en/latest/execution/execute/",
  },
  "frameworks.graphql.ariadne": {
    on: {
      decorator: paths(
        [
          "ariadne.QueryType()",
          "ariadne.MutationType()",
          "ariadne.ObjectType()",
          "ariadne.SubscriptionType()",
        ],
        "field()",
        "source()",
      ),
    },
    outcome: "pass",
    finding: null,
    write: "async def; serve the schema by ariadne.asgi, not by the WSGI application",
    loop: "process",
    why: "ariadne.graphql() awaits resolvers; graphql_sync, which WSGI uses, fails",
    see: "https://ariadnegraphql.org/docs/asgi",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "bag",
    paths: [
      "strawberry.Info().context",
      "strawberry.types.Info().context",
      "strawberry.types.info.Info().context",
      "graphene.ResolveInfo().context",
      "graphql.GraphQLResolveInfo().context",
      "*.info.context",
    ],
    access: "both",
    parameters: [],
    filled: {
      callee: ["strawberry.fastapi.GraphQLRouter", "strawberry.asgi.GraphQL"],
      argument: "context_getter",
      by: "gives",
    },
    why: "What the context getter gives is read in each resolver",
  },
];
