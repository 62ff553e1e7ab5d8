/** Nothing comes in; the rows of agents and tool servers go out. */
import type { Barrier, Channel } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

export const barriers = {
  "frameworks.agents.langchain": {
    on: {
      decorator: [
        "langchain_core.tools.tool",
        "langchain_core.tools.tool()",
        "langchain.tools.tool",
        "langchain.tools.tool()",
        "langchain.agents.tool",
        "langchain_core.runnables.chain",
      ],
    },
    outcome: "adapt",
    finding: "review",
    write: "async def, and ainvoke() or astream() at each caller",
    loop: "process",
    why: "invoke() raises NotImplementedError on a tool that is only async",
    see: "https://python.langchain.com/docs/concepts/async/",
  },
  "frameworks.agents.langchain_argument": {
    on: {
      argument: [
        "langchain_core.runnables.RunnableLambda",
        "langchain_core.tools.StructuredTool.from_function",
        "langchain_core.tools.Tool",
        "langgraph.graph.StateGraph().add_node",
        "langgraph.graph.StateGraph().add_conditional_edges",
        "langgraph.graph.state.StateGraph().add_node",
      ],
    },
    outcome: "adapt",
    finding: "review",
    write:
      "Hand over the async function (a tool: as coroutine=), and ainvoke() or astream() at each caller",
    loop: "process",
    why: "invoke() raises TypeError on an async function",
    see: "https://langchain-ai.github.io/langgraph/",
  },
  "frameworks.agents.langchain_run": {
    on: {
      method: ["_run", "_get_relevant_documents", "_call", "_generate"],
      of: [
        "langchain_core.tools.BaseTool",
        "langchain.tools.BaseTool",
        "langchain_core.retrievers.BaseRetriever",
        "langchain.tools.base.BaseTool",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    write:
      "Move the body to the async twin (_arun, _aget_relevant_documents), and ainvoke() at each caller",
    loop: "process",
    why: "invoke() calls the sync method and takes the coroutine for the result",
    see: "https://python.langchain.com/docs/how_to/custom_tools/",
  },
  "frameworks.agents.langchain_arun": {
    on: {
      method: ["_arun", "_aget_relevant_documents", "_acall", "_agenerate"],
      of: [
        "langchain_core.tools.BaseTool",
        "langchain.tools.BaseTool",
        "langchain_core.retrievers.BaseRetriever",
        "langchain.tools.base.BaseTool",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    loop: "process",
    why: "ainvoke() awaits it",
    see: "https://python.langchain.com/docs/how_to/custom_tools/",
  },
  "frameworks.agents.mcp": {
    on: {
      decorator: [
        ...["mcp.server.fastmcp.FastMCP()", "fastmcp.FastMCP()", "mcp.server.FastMCP()"].flatMap((
          owner,
        ) =>
          paths([owner], "tool", "tool()", "resource()", "prompt", "prompt()", "custom_route()")
        ),
        ...paths(
          ["mcp.server.Server()", "mcp.server.lowlevel.Server()"],
          "list_tools()",
          "call_tool()",
          "list_resources()",
          "read_resource()",
          "list_prompts()",
          "get_prompt()",
        ),
        "pydantic_ai.Agent().tool",
        "pydantic_ai.Agent().tool()",
        "pydantic_ai.Agent().tool_plain",
        "pydantic_ai.Agent().system_prompt",
        "agents.function_tool",
        "agents.function_tool()",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def; open the client in the lifespan",
    loop: "process",
    why: "The server awaits async tools on its loop and runs sync ones in a thread",
    see: "https://github.com/modelcontextprotocol/python-sdk",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const channels: readonly Channel[] = [
  {
    via: "bag",
    paths: [
      "mcp.server.fastmcp.Context().request_context.lifespan_context",
      "mcp.server.fastmcp.FastMCP().get_context().request_context.lifespan_context",
      "fastmcp.Context().request_context.lifespan_context",
      "fastmcp.Context().lifespan_context",
      "*.request_context.lifespan_context",
    ],
    access: "both",
    filled: {
      callee: ["mcp.server.fastmcp.FastMCP", "fastmcp.FastMCP", "mcp.server.FastMCP"],
      argument: "lifespan",
      by: "gives",
    },
    why: "What the lifespan yields is read in each tool",
  },
];
