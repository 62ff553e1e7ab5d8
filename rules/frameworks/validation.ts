/** Nothing comes in; the rows of validation and object mapping go out. */
import type { Barrier, Passage } from "../../lib/rows/types.ts";
import { paths } from "../paths.ts";

export const barriers = {
  "frameworks.validation.pydantic": {
    on: {
      decorator: [
        ...paths(
          [
            "pydantic",
            "pydantic.functional_validators",
            "pydantic.functional_serializers",
            "pydantic.v1",
            "pydantic.class_validators",
          ],
          "field_validator()",
          "model_validator()",
          "field_serializer()",
          "model_serializer",
          "model_serializer()",
          "validator()",
          "root_validator",
          "root_validator()",
          "computed_field",
          "computed_field()",
        ),
        "pydantic.fields.computed_field",
        "pydantic_settings.field_validator()",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the field's value is a coroutine",
    write: "Fetch before the validation, in the service layer, and validate plain data",
    why: "Pydantic stores what the validator returns, without awaiting it",
    see: "https://docs.pydantic.dev/latest/concepts/validators/",
  },
  "frameworks.validation.pydantic_argument": {
    on: {
      argument: [
        ...[
          "pydantic",
          "pydantic.fields",
          "pydantic.functional_validators",
          "pydantic.functional_serializers",
        ].flatMap((owner) =>
          paths(
            [owner],
            "Field",
            "PrivateAttr",
            "BeforeValidator",
            "AfterValidator",
            "WrapValidator",
            "PlainValidator",
            "PlainSerializer",
            "WrapSerializer",
          )
        ),
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the field's value is a coroutine",
    write: "Fetch before the validation, in the service layer, and validate plain data",
    why: "Pydantic stores what the function returns, without awaiting it",
    see: "https://docs.pydantic.dev/latest/concepts/fields/#default-values",
  },
  "frameworks.validation.pydantic_method": {
    on: {
      method: [
        "model_post_init",
        "__get_validators__",
        "__get_pydantic_core_schema__",
        "__pydantic_init_subclass__",
        "model_dump",
        "dict",
        "json",
      ],
      of: [
        "pydantic.BaseModel",
        "pydantic.main.BaseModel",
        "pydantic.RootModel",
        "pydantic_settings.BaseSettings",
        "pydantic.BaseSettings",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the hook never runs",
    write: "Fetch first, in an async classmethod that builds the model",
    why: "Pydantic drops what the hook returns",
    see: "https://docs.pydantic.dev/latest/api/base_model/#pydantic.BaseModel.model_post_init",
  },
  "frameworks.validation.pydantic_call": {
    on: {
      decorator: [
        "pydantic.validate_call",
        "pydantic.validate_call()",
        "pydantic.validate_arguments",
      ],
    },
    outcome: "pass",
    finding: null,
    write: "async def",
    why: "validate_call checks the arguments and hands the coroutine back",
    see: "https://docs.pydantic.dev/latest/concepts/validation_decorator/#async-functions",
  },
  "frameworks.validation.marshmallow": {
    on: {
      decorator: paths(
        ["marshmallow"],
        "validates()",
        "validates_schema",
        "validates_schema()",
        "pre_load",
        "pre_load()",
        "post_load",
        "post_load()",
        "pre_dump",
        "pre_dump()",
        "post_dump",
        "post_dump()",
      ),
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the loaded value is a coroutine",
    write: "Fetch before the validation and validate plain data",
    why: "marshmallow uses what the hook returns, without awaiting it",
    see: "https://marshmallow.readthedocs.io/en/stable/extending/index.html",
  },
  "frameworks.validation.sqlalchemy": {
    on: {
      decorator: [
        "sqlalchemy.event.listens_for()",
        "sqlalchemy.orm.validates()",
        "sqlalchemy.orm.reconstructor",
      ],
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the listener never runs",
    write: "A sync listener that notes the work; an async function does it outside the event",
    why: "SQLAlchemy calls the listener and drops the coroutine",
    see:
      "https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html#using-events-with-the-asyncio-extension",
  },
  "frameworks.validation.sqlalchemy_listen": {
    on: {
      argument: ["sqlalchemy.event.listen", "sqlalchemy.event.api.listen"],
      position: 2,
      name: "fn",
    },
    outcome: "stop",
    finding: "barrier",
    silent: "the coroutine is dropped: the listener never runs",
    write: "A sync listener that notes the work; an async function does it outside the event",
    why: "SQLAlchemy calls the listener and drops the coroutine",
    see: "https://docs.sqlalchemy.org/en/20/core/event.html",
  },
} satisfies Readonly<Record<string, Barrier>>;

export const passages: readonly Passage[] = [
  {
    callee: [
      "typeguard.typechecked",
      "beartype.beartype",
      "pydantic.validate_call",
      "pydantic.validate_call()",
    ],
    gives: "arg0",
    why: "The decorator hands the function back, or a wrapper that returns what it returns",
  },
];
