"""Words to fill pages with: ``WORDS`` carry a sentence, ``LINKING`` stand between; Chinese ones have two characters."""

WORDS: dict[str, tuple[str, ...]] = {
    language: tuple(words.split())
    for language, words in {
        "en": """
            police officers investigation network suspects arrest warrant cooperation fraud victims transfer account
            bank border operation agency member countries data analysis evidence documents passport vehicles notice
            alert identity authority prosecutor court decision request bureau unit phishing message website payment
            warning advice citizens report incident number contact channel training conference director agreement
            region result support receive confirm identify protect inform publish compare search airport customs
        """,
        "fr": """
            police agents enquête réseau suspects arrestation mandat coopération fraude victimes virement compte banque
            frontière opération agence membre pays données analyse preuves documents passeport véhicules notice alerte
            identité autorité procureur tribunal décision demande bureau unité hameçonnage message site paiement
            avertissement conseil citoyens signaler incident numéro contact canal formation conférence directeur accord
            région résultat appui recevoir confirmer identifier protéger informer publier comparer recherche douane
        """,
        "es": """
            policía agentes investigación red sospechosos detención orden cooperación fraude víctimas transferencia
            cuenta banco frontera operación agencia miembro países datos análisis pruebas documentos pasaporte vehículos
            aviso alerta identidad autoridad fiscal tribunal decisión solicitud oficina unidad mensaje sitio pago
            advertencia consejo ciudadanos denunciar incidente número contacto canal formación conferencia director
            acuerdo región resultado apoyo recibir confirmar identificar proteger informar publicar comparar búsqueda
        """,
        "ru": """
            полиция сотрудники расследование сеть подозреваемые арест ордер сотрудничество мошенничество потерпевшие
            перевод счёт банк граница операция агентство участник страны данные анализ доказательства документы паспорт
            автомобили уведомление розыск личность орган прокурор суд решение запрос бюро подразделение фишинг сообщение
            сайт платёж предупреждение совет граждане случай номер контакт канал обучение конференция директор
            соглашение регион результат поддержка получить подтвердить установить защитить сообщить опубликовать таможня
        """,
        "ar": """
            الشرطة الضباط التحقيق الشبكة المشتبه التوقيف المذكرة التعاون الاحتيال الضحايا التحويل الحساب المصرف الحدود
            العملية الوكالة العضو البلدان البيانات التحليل الأدلة الوثائق جواز المركبات النشرة التنبيه الهوية السلطة
            المدعي المحكمة القرار الطلب المكتب الوحدة التصيد الرسالة الموقع الدفع التحذير النصيحة المواطنون الإبلاغ
            الحادث الرقم الاتصال القناة التدريب المؤتمر المدير الاتفاق المنطقة النتيجة الدعم الاستلام التأكيد التعرف
            الحماية الإعلام النشر المقارنة البحث المطار الجمارك
        """,
        "zh": """
            警察 人员 调查 网络 嫌犯 逮捕 合作 诈骗 受害 转账 账户 银行 边境 行动 机构 成员 国家 数据 分析 证据 文件
            护照 车辆 通报 警报 身份 当局 法院 决定 请求 总局 单位 钓鱼 消息 网站 支付 警告 建议 公民 报告 事件 号码
            联系 渠道 培训 会议 主任 协议 地区 结果 支持 接收 确认 识别 保护 通知 发布 比较 搜索 机场 海关
        """,
    }.items()
}

LINKING: dict[str, tuple[str, ...]] = {
    "en": ("the", "of", "to", "and", "in", "for", "with", "from"),
    "fr": ("le", "la", "de", "et", "à", "pour", "avec", "dans"),
    "es": ("el", "la", "de", "y", "en", "para", "con", "por"),
    "ru": ("и", "в", "на", "не", "по", "для", "от", "из"),
    "ar": ("في", "من", "على", "إلى", "عن", "مع", "أن", "هذا"),
    "zh": ("以及", "为了", "对于", "关于", "通过", "根据", "按照", "由于"),
}

STOP = {"zh": "。"}
SPACE = {"zh": ""}
